-- Each interaction has the month of its last activity among its words (UTC; no text has a word with ~), so that frequent
-- words are looked for in the newest months alone: the index itself leaves out what is older.
create function search_month(at timestamp with time zone) returns tsvector language sql immutable parallel safe as $$
    select array_to_tsvector(array['~' || to_char(at at time zone 'UTC', 'YYYYMM')])
$$;

create or replace function interaction_words(one uuid) returns tsvector language sql stable as $$
    select search_month(i.last_activity_at) || search_words(concat_ws(' ', i.number, i.subject, c.name,
        (select string_agg(concat_ws(' ', n.handle, n.email), ' ') from contact_identity n where n.contact = c.id),
        (select string_agg(concat_ws(' ', case when m.direction = 'INBOUND' then m.author_name end, m.title, m.text),
            ' ' order by m.arrival desc) from message m where m.interaction = i.id and m.deleted_at is null)))
    from interaction i join contact c on c.id = i.contact where i.id = one
$$;

drop trigger interaction_search_changed on interaction;
create constraint trigger interaction_search_changed after update on interaction
    deferrable initially deferred for each row
    when (old.subject is distinct from new.subject or old.contact <> new.contact
        or date_trunc('month', old.last_activity_at at time zone 'UTC')
            <> date_trunc('month', new.last_activity_at at time zone 'UTC'))
    execute function interaction_is_searchable();

-- Written anew rather than row by row in place, which would leave the table and its index twice as large.
alter table interaction_search rename to interaction_search_undated;
alter table interaction_search_undated rename constraint interaction_search_pkey to interaction_search_undated_pkey;
create table interaction_search as
    select s.interaction, search_month(i.last_activity_at) || s.words as words
    from interaction_search_undated s join interaction i on i.id = s.interaction
    order by i.number;
drop table interaction_search_undated;
alter table interaction_search alter words set not null;
alter table interaction_search add primary key (interaction);
alter table interaction_search add foreign key (interaction) references interaction;
create index interaction_search_words on interaction_search using gin (words) with (gin_pending_list_limit = 1024);
