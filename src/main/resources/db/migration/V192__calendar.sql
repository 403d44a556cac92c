-- Addresses at which a calendar program reads shifts and absences without a session. Only the SHA-256 of what is secret in
-- them is kept. team null = one's own.
create table calendar_link (
    id uuid primary key,
    person varchar(100) not null references person,
    team varchar(100) references team,
    language varchar(10) not null,
    hash bytea not null unique,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone
);
create index calendar_link_person on calendar_link (person, id);

-- The calendar that tells of somebody's absences. url is sealed: whoever knows it may read it.
create table calendar_subscription (
    person varchar(100) primary key references person,
    url text not null,
    kind varchar(20) not null,
    words varchar(200),
    etag varchar(500),
    next_at timestamp(6) with time zone not null,
    read_at timestamp(6) with time zone,
    trouble varchar(40),
    found integer not null,
    unreadable integer not null
);
create index calendar_subscription_next on calendar_subscription (next_at);

-- What a calendar told, by the hash of its event, and the absence that came of it; refused = why none did.
create table calendar_absence (
    person varchar(100) not null references person,
    source varchar(10) not null,
    event varchar(64) not null,
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone not null,
    absence uuid,
    refused varchar(500),
    primary key (person, source, event)
);
