-- Full-text search. Words are folded alike in the index and in what is searched for: small letters without accents,
-- ae, oe and ue as a, o and u, punctuation as spaces, so that nothing depends on the locale of the database.
create function search_plain(said text) returns text language sql immutable parallel safe as $$
    select lower(regexp_replace(regexp_replace(replace(replace(
            normalize(coalesce(said, ''), NFKD), 'ß', 'ss'), 'ẞ', 'ss'),
            '[\u0300-\u036f]+', '', 'g'),
            '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]+',
            ' ', 'g'))
$$;

create function search_fold(said text) returns text language sql immutable parallel safe as $$
    select regexp_replace(replace(replace(search_plain(said), 'ae', 'a'), 'oe', 'o'), '(^|[^aeiouqy])ue', '\1u', 'g')
$$;

-- One word by its stems, or words that stand side by side; prefix: the last of them may go on. Never fails.
create function search_term(said text, prefix boolean) returns tsquery language plpgsql immutable parallel safe as $$
declare
    folded text := btrim(regexp_replace(search_fold(said), '\s+', ' ', 'g'));
    exact tsquery;
begin
    if folded = '' then
        return ''::tsquery;
    end if;
    exact := to_tsquery('simple', '''' || replace(folded, ' ', ''' <-> ''') || ''''
        || case when prefix then ':*' else '' end);
    if position(' ' in folded) > 0 then
        return exact;
    end if;
    return exact || plainto_tsquery('german', folded) || plainto_tsquery('english', search_plain(said));
exception when syntax_error or program_limit_exceeded then
    return ''::tsquery;
end $$;

create function search_words(said text) returns tsvector language plpgsql immutable parallel safe as $$
declare
    folded text := search_fold(left(said, 120000));
begin
    return to_tsvector('simple', folded) || strip(to_tsvector('german', folded))
        || strip(to_tsvector('english', search_plain(left(said, 120000))));
exception when program_limit_exceeded then
    return to_tsvector('simple', left(folded, 30000));
end $$;

create function interaction_words(one uuid) returns tsvector language sql stable as $$
    select search_words(concat_ws(' ', i.number, i.subject, c.name,
        (select string_agg(concat_ws(' ', n.handle, n.email), ' ') from contact_identity n where n.contact = c.id),
        (select string_agg(concat_ws(' ', case when m.direction = 'INBOUND' then m.author_name end, m.title, m.text),
            ' ' order by m.arrival desc) from message m where m.interaction = i.id and m.deleted_at is null)))
    from interaction i join contact c on c.id = i.contact where i.id = one
$$;

create function contact_words(one uuid) returns tsvector language sql stable as $$
    select to_tsvector('simple', search_fold(concat_ws(' ', c.name,
        (select string_agg(concat_ws(' ', n.handle, n.email), ' ') from contact_identity n where n.contact = c.id))))
    from contact c where c.id = one
$$;

create table interaction_search (
    interaction uuid primary key references interaction,
    words tsvector not null
);
create table contact_search (
    contact uuid primary key references contact,
    words tsvector not null
);

insert into interaction_search select id, interaction_words(id) from interaction;
insert into contact_search select id, contact_words(id) from contact;

-- Short pending lists: what is written is found fast, and searching does not wait for it.
create index interaction_search_words on interaction_search using gin (words) with (gin_pending_list_limit = 1024);
create index contact_search_words on contact_search using gin (words) with (gin_pending_list_limit = 512);

-- Locked before it is read anew, so that two who change the same one do not lose each other's words.
create function refresh_interaction_search(one uuid) returns void language plpgsql as $$
begin
    perform 1 from interaction_search where interaction = one for update;
    if found then
        update interaction_search set words = interaction_words(one) where interaction = one;
    else
        insert into interaction_search select one, interaction_words(one)
        on conflict (interaction) do update set words = excluded.words;
    end if;
end $$;

create function refresh_contact_search(one uuid) returns void language plpgsql as $$
begin
    perform 1 from contact_search where contact = one for update;
    if found then
        update contact_search set words = contact_words(one) where contact = one;
    else
        insert into contact_search select one, contact_words(one)
        on conflict (contact) do update set words = excluded.words;
    end if;
end $$;

-- At the end of the transaction that wrote, whoever wrote.
create function message_is_searchable() returns trigger language plpgsql as $$
begin
    perform refresh_interaction_search(new.interaction);
    if tg_op = 'UPDATE' and old.interaction <> new.interaction then
        perform refresh_interaction_search(old.interaction);
    end if;
    return null;
end $$;
create constraint trigger message_search_new after insert on message
    deferrable initially deferred for each row execute function message_is_searchable();
create constraint trigger message_search_changed after update on message
    deferrable initially deferred for each row
    when (old.text is distinct from new.text or old.title is distinct from new.title
        or old.interaction <> new.interaction or old.deleted_at is distinct from new.deleted_at)
    execute function message_is_searchable();

create function interaction_is_searchable() returns trigger language plpgsql as $$
begin
    perform refresh_interaction_search(new.id);
    return null;
end $$;
create constraint trigger interaction_search_changed after update on interaction
    deferrable initially deferred for each row
    when (old.subject is distinct from new.subject or old.contact <> new.contact)
    execute function interaction_is_searchable();

create function contact_is_searchable(one uuid) returns void language plpgsql as $$
begin
    perform refresh_contact_search(one);
    perform refresh_interaction_search(i.id) from interaction i where i.contact = one order by i.id;
end $$;
create function contact_is_renamed() returns trigger language plpgsql as $$
begin
    perform contact_is_searchable(new.id);
    return null;
end $$;
create constraint trigger contact_search_changed after update on contact
    deferrable initially deferred for each row
    when (old.name is distinct from new.name) execute function contact_is_renamed();

create function identity_is_searchable() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform refresh_contact_search(new.contact);
    else
        perform contact_is_searchable(new.contact);
        if old.contact <> new.contact then
            perform contact_is_searchable(old.contact);
        end if;
    end if;
    return null;
end $$;
create constraint trigger contact_identity_search_new after insert on contact_identity
    deferrable initially deferred for each row execute function identity_is_searchable();
create constraint trigger contact_identity_search_changed after update on contact_identity
    deferrable initially deferred for each row
    when (old.contact <> new.contact or old.handle is distinct from new.handle or old.email is distinct from new.email)
    execute function identity_is_searchable();

-- Those in which the words stand, by the index alone: a scan of everything is never the faster way here.
create function search_candidates(wanted tsquery, most integer) returns setof uuid
    language plpgsql stable rows 2000 set enable_seqscan = off as $$
begin
    return query select d.interaction from interaction_search d where d.words @@ wanted limit most;
end $$;

create index contact_name on contact (name, id);
