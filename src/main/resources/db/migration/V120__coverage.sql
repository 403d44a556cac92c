-- Who is away, from when to when. to_at is far away where no end is known. whole_days: meant in days of the person's
-- zone. What a substitute may take over is said each by itself.
create table absence (
    id uuid primary key,
    person varchar(100) not null references person,
    kind varchar(20) not null,
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone not null,
    whole_days boolean not null,
    state varchar(20) not null,
    moves varchar(30) not null,
    answering boolean not null,
    approving boolean not null,
    questions boolean not null,
    entered_by varchar(100) not null,
    entered_at timestamp(6) with time zone not null,
    decided_by varchar(100),
    decided_at timestamp(6) with time zone
);
create index absence_person on absence (person, from_at);
create index absence_time on absence (to_at, from_at);

-- Who is asked instead, the first one first.
create table absence_substitute (
    absence uuid not null references absence on delete cascade,
    place int not null,
    person varchar(100) not null references person,
    primary key (absence, place)
);
create index absence_substitute_person on absence_substitute (person, absence);

-- Who is on duty for a team; a shift that ended early has its true end.
create table duty_shift (
    id uuid primary key,
    team varchar(100) not null references team,
    person varchar(100) not null references person,
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone not null,
    duty varchar(20) not null,
    entered_by varchar(100) not null,
    entered_at timestamp(6) with time zone not null
);
create index duty_shift_team on duty_shift (team, from_at, to_at);
create index duty_shift_person on duty_shift (person, from_at);
