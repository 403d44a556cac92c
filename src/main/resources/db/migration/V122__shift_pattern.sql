-- Shifts that repeat. Each is written down as a shift of its own until planned_until, and can then be changed like any other.
create table shift_pattern (
    id uuid primary key,
    team varchar(100) not null references team,
    duty varchar(20) not null,
    days varchar(100) not null,
    from_time varchar(5) not null,
    to_time varchar(5) not null,
    first_day date not null,
    last_day date,
    every_weeks int not null,
    planned_until date not null,
    entered_by varchar(100) not null,
    entered_at timestamp(6) with time zone not null
);
create index shift_pattern_team on shift_pattern (team, id);

-- Who takes turns, a week each.
create table shift_pattern_person (
    pattern uuid not null references shift_pattern on delete cascade,
    place int not null,
    person varchar(100) not null references person,
    primary key (pattern, place)
);

alter table duty_shift add column pattern uuid;
create index duty_shift_pattern on duty_shift (pattern, from_at);

-- Somebody is asked to take a shift, perhaps for one of their own. Kept, so that it can be read who was meant before.
create table shift_swap (
    id uuid primary key,
    shift uuid not null,
    team varchar(100) not null,
    person varchar(100) not null,
    other varchar(100) not null,
    in_return uuid,
    state varchar(20) not null,
    asked_by varchar(100) not null,
    asked_at timestamp(6) with time zone not null,
    decided_at timestamp(6) with time zone
);
create index shift_swap_other on shift_swap (other, id);
create index shift_swap_person on shift_swap (person, id);
