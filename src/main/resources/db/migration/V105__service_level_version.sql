-- Every wording of a service level: who wrote it, from when it holds and for which promises.
create table service_level_version (
    id uuid primary key,
    level_key varchar(100) not null,
    definition text not null,
    note varchar(500),
    changed_by varchar(100) not null,
    changed_at timestamp(6) with time zone not null,
    effective_from timestamp(6) with time zone not null,
    applies_to varchar(20) not null,
    applied_at timestamp(6) with time zone
);
create index service_level_version_level on service_level_version (level_key, id);
create index service_level_version_waiting on service_level_version (applied_at, effective_from);

-- The wording under which something was promised; none = as the level is worded now.
alter table promise add column level_version uuid;
alter table service_level add column version uuid;

-- Hours that are always open, for what is promised round the clock.
insert into service_hours_version (id, hours_key, definition, valid_from)
values ('01900000-0000-7000-8000-000000000024', 'round-the-clock',
    '{"timeZone":"UTC","week":{"MONDAY":["00:00-24:00"],"TUESDAY":["00:00-24:00"],"WEDNESDAY":["00:00-24:00"],"THURSDAY":["00:00-24:00"],"FRIDAY":["00:00-24:00"],"SATURDAY":["00:00-24:00"],"SUNDAY":["00:00-24:00"]},"publicHolidays":null,"exceptions":[]}',
    timestamp with time zone '2026-01-01 00:00:00+00:00');
insert into service_hours (hours_key, version)
select 'round-the-clock', '01900000-0000-7000-8000-000000000024'
where not exists (select 1 from service_hours where hours_key = 'round-the-clock');
