set session_replication_role = replica

set maintenance_work_mem = '512MB'

set work_mem = '128MB'

set synchronous_commit = off

select setseed(0.42)

create function bench_id(at timestamptz, kind int, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
        || lpad(to_hex(n), 15, '0'))::uuid $$

drop index interaction_search_words

drop index contact_search_words

create temp table bench_contact as
select g.n, bench_id(timestamptz '2024-01-01', 1, g.n) as id, b.name,
    b.words || to_tsvector('simple', 'kunde' || g.n || ' kunde' || g.n || ' example org') as words
from generate_series(0, ${contacts} - 1) g(n) join bench_name b on b.n = g.n % (select count(*) from bench_name)

insert into contact (id, name, created_at) select id, name, timestamptz '2024-01-01' from bench_contact

insert into contact_identity (contact, channel, external_id, handle, email)
select id, 'bench-channel-' || n % 6, 'bench-' || n, 'kunde' || n, 'kunde' || n || '@example.org' from bench_contact

insert into contact_search (contact, words) select id, words from bench_contact

create temp table bench_member as
select t.team, t.person, row_number() over (partition by t.team order by t.person) - 1 as k,
    count(*) over (partition by t.team) as members
from person_team t join person_role r on r.person = t.person and r.role = 'AGENT'

create temp table bench_pick as
select n, n > ${closed} as open, n > ${closed} + ${open} as pending,
    case when n <= ${closed} then now() - interval '14 days' - interval '716 days' * (1 - n / ${closed}.0)
        else now() - interval '14 days' * (1 - (n - ${closed}) / (${open} * 1.1)) end as at,
    floor(random() * ${contacts})::int as contact,
    floor(random() * 6)::int as channel,
    floor(12 * power(random(), 1.5))::int as team,
    (array['QUESTION', 'REQUEST', 'COMPLAINT', 'OTHER', 'SUGGESTION', 'PRAISE', 'ABUSE', 'SPAM'])
        [1 + floor(8 * power(random(), 2))::int] as category,
    case when random() < 0.7 then 'NORMAL' when random() < 0.67 then 'HIGH' when random() < 0.7 then 'LOW' else 'URGENT' end
        as priority,
    case when random() < 0.75 then 'de' when random() < 0.8 then 'en' when random() < 0.6 then 'fr' else 'it' end as language,
    random() as holder, random() as held, random() as due,
    floor(random() * ${sentences})::int as s1, floor(random() * ${sentences})::int as s2,
    floor(random() * ${sentences})::int as s3, floor(random() * ${subjects})::int as s0
from generate_series(1, ${closed} + (${open} * 1.1)::int) n

create temp table bench_case as
select p.n, p.open, p.pending, bench_id(p.at, 2, p.n) as id, 100000 + p.n as number, p.at,
    c.id as contact, c.name as contact_name, c.words as contact_words,
    'bench-channel-' || p.channel as channel, m.team, p.category, p.priority, p.language,
    case when p.pending then 'PENDING' when p.open and p.held < 0.07 then 'ON_HOLD' when p.open then 'OPEN'
        when p.held < 0.1 then 'SOLVED' else 'CLOSED' end as status,
    case when p.open and not p.pending and p.held > 0.4 then null else m.person end as assignee,
    case when p.open then now() + interval '5 days' * (p.due - 0.03) end as due_at,
    case when p.open then now() + interval '5 days' * (p.due - 0.03) - interval '1 hour' end as warn_at,
    p.s0 + case when p.language = 'de' then 0 else ${subjects} end as s0,
    p.s1 + case when p.language = 'de' then 0 else ${sentences} end as s1,
    p.s2 + case when p.language = 'de' then 0 else ${sentences} end as s2,
    p.s3 + case when p.language = 'de' then 0 else ${sentences} end as s3
from bench_pick p
join bench_contact c on c.n = p.contact
join bench_member m on m.team = 'bench-team-' || p.team and m.k = floor(p.holder * m.members)

insert into interaction (id, number, channel, thread, subject, status, visibility, category, priority, language,
    sentiment, confidence, team, assignee, contact, resolution, follow_up_at, received_at, last_activity_at, closed_at)
select k.id, k.number, k.channel, 'bench-' || k.n, s.text, k.status, 'PUBLIC', k.category, k.priority, k.language,
    'NEUTRAL', 0.9, k.team, k.assignee, k.contact, case when k.open then null else 'SOLVED' end,
    case when k.pending then now() + interval '3 days' end, k.at,
    case when k.open then k.at else k.at + interval '2 days' end, case when k.open then null else k.at + interval '2 days' end
from bench_case k join bench_sentence s on s.n = k.s0 and s.short
order by k.n

insert into message (id, interaction, direction, channel, external_id, author_name, author_id, text, visibility, automatic,
    occurred_at, arrived_at, original_seen, changed_at)
select bench_id(k.at, 3, k.n), k.id, 'INBOUND', k.channel, 'bench-in-' || k.n, k.contact_name, 'bench-author', a.text || ' '
    || b.text || ' Auftrag ' || k.n || '.', 'PUBLIC', false, k.at, k.at, true, k.at
from bench_case k join bench_sentence a on a.n = k.s1 and not a.short join bench_sentence b on b.n = k.s2 and not b.short
order by k.n

insert into message (id, interaction, direction, channel, external_id, author_name, username, text, visibility, automatic,
    occurred_at, arrived_at, original_seen, changed_at)
select bench_id(k.at, 4, k.n), k.id, 'OUTBOUND', k.channel, 'bench-out-' || k.n, 'Bench', k.assignee, a.text, 'PUBLIC',
    false, k.at + interval '1 hour', k.at + interval '1 hour', true, k.at + interval '1 hour'
from bench_case k join bench_sentence a on a.n = k.s3 and not a.short where not k.open or k.pending
order by k.n

insert into interaction_search (interaction, words)
select k.id, search_month(case when k.open then k.at else k.at + interval '2 days' end)
    || to_tsvector('simple', k.number::text) || s.words || k.contact_words || a.words || b.words
    || to_tsvector('simple', 'auftrag ' || k.n) || case when k.open and not k.pending then ''::tsvector else c.words end
from bench_case k join bench_sentence s on s.n = k.s0 and s.short
join bench_sentence a on a.n = k.s1 and not a.short join bench_sentence b on b.n = k.s2 and not b.short
join bench_sentence c on c.n = k.s3 and not c.short
order by k.n

create index interaction_search_words on interaction_search using gin (words) with (gin_pending_list_limit = 1024)

create index contact_search_words on contact_search using gin (words) with (gin_pending_list_limit = 512)

create temp table bench_open as
select k.*, s.text as subject from bench_case k join bench_sentence s on s.n = k.s0 and s.short where k.open and not k.pending

select setval(pg_get_serial_sequence('interaction', 'number'), 100000 + ${closed} + ${open} * 2)
