-- A department is a team that answers questions instead of writing to people.
create table team (
    team_key varchar(100) primary key,
    name varchar(200) not null,
    time_zone varchar(100) not null,
    service_hours varchar(100),
    department boolean not null
);

create table person (
    username varchar(100) primary key,
    name varchar(200) not null,
    email varchar(320),
    time_zone varchar(100) not null,
    active boolean not null,
    mentor varchar(100) references person
);

create table person_role (
    person varchar(100) not null references person,
    role varchar(20) not null,
    primary key (person, role)
);

create table person_team (
    person varchar(100) not null references person,
    team varchar(100) not null references team,
    primary key (person, team)
);
create index person_team_team on person_team (team);

create table person_skill (
    person varchar(100) not null references person,
    skill varchar(100) not null,
    primary key (person, skill)
);

create table person_language (
    person varchar(100) not null references person,
    language varchar(20) not null,
    primary key (person, language)
);

-- Only the SHA-256 of a token is kept; the token itself is shown once.
create table token (
    id uuid primary key,
    person varchar(100) not null references person,
    label varchar(200) not null,
    hash bytea not null unique,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone
);
create index token_person on token (person, created_at);

create table person_password (
    person varchar(100) primary key references person,
    hash varchar(500) not null,
    must_change boolean not null,
    changed_at timestamp(6) with time zone not null
);

-- A single-use address at which somebody sets a password.
create table password_link (
    hash bytea primary key,
    person varchar(100) not null references person,
    valid_until timestamp(6) with time zone not null
);
create index password_link_person on password_link (person);

-- Failed sign-ins by name and address, whether or not somebody has that name.
create table sign_in_failure (
    username varchar(100) not null,
    address varchar(100) not null,
    failures int not null,
    blocked_until timestamp(6) with time zone,
    last_at timestamp(6) with time zone not null,
    primary key (username, address)
);
create index sign_in_failure_last on sign_in_failure (last_at);
