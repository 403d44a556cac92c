-- On which days somebody would like to work, or rather not. days is a list of weekdays with commas; to_day null = no end.
create table duty_wish (
    id uuid primary key,
    person varchar(100) not null references person,
    kind varchar(20) not null,
    days varchar(100) not null,
    from_day date not null,
    to_day date,
    entered_at timestamp(6) with time zone not null
);
create index duty_wish_person on duty_wish (person, id);

-- Who could fill the gaps of a team. searching is the team while it is being worked out, so that there is one at most;
-- who works on it holds the fence until lease_until. version grows with each change, so that nobody adopts unseen what
-- somebody else has changed.
create table roster_proposal (
    id uuid primary key,
    team varchar(100) not null references team,
    from_day date not null,
    to_day date not null,
    people int not null,
    channel varchar(100),
    language varchar(35),
    skill varchar(100),
    state varchar(20) not null,
    version int not null,
    asked_by varchar(100) not null,
    asked_at timestamp(6) with time zone not null,
    ready_at timestamp(6) with time zone,
    searching varchar(100),
    fence bigint not null,
    lease_until timestamp(6) with time zone,
    unique (searching)
);
create index roster_proposal_team on roster_proposal (team, id);
create index roster_proposal_state on roster_proposal (state, id);

-- A shift that nobody has. choices says of everybody, as JSON, what spoke for and against them when it was proposed.
-- accepted are rules that a person saw broken by their own choice; shift is what it became.
create table proposed_shift (
    id uuid primary key,
    proposal uuid not null references roster_proposal on delete cascade,
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone not null,
    duty varchar(20) not null,
    person varchar(100),
    proposed varchar(100),
    choices text not null,
    accepted varchar(200) not null,
    changed_by varchar(100),
    shift uuid
);
create index proposed_shift_proposal on proposed_shift (proposal, from_at);
