-- Who wants the reports by mail on Mondays, at which hour of theirs.
create table weekly_mail_choice (
    username varchar(100) primary key,
    hour_of_day integer not null,
    language varchar(10) not null,
    chosen_at timestamp(6) with time zone not null
);

-- One for each person and week. fence counts claims: a result is recorded only by who made the last one.
create table weekly_mail (
    username varchar(100) not null,
    monday date not null,
    id uuid not null,
    state varchar(20) not null,
    attempts integer not null,
    fence bigint not null,
    next_attempt_at timestamp(6) with time zone not null,
    lease_until timestamp(6) with time zone,
    reason varchar(2000),
    settled_at timestamp(6) with time zone,
    primary key (username, monday)
);
create index weekly_mail_open on weekly_mail (state, next_attempt_at);
