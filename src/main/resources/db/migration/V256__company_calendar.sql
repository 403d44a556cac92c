-- A calendar of the company that tells on which days nobody works, one for each service hours. url is sealed: whoever
-- knows it may read it. It closes nothing by itself.
create table company_calendar (
    hours varchar(100) primary key references service_hours,
    url text not null,
    words varchar(200),
    etag varchar(500),
    next_at timestamp(6) with time zone not null,
    read_at timestamp(6) with time zone,
    trouble varchar(40),
    found integer not null,
    unreadable integer not null
);
create index company_calendar_next on company_calendar (next_at);

-- The whole days that it tells of. dismissed = a person does not want it closed; gone = it is told no more, and closed here.
create table company_day (
    hours varchar(100) not null references company_calendar on delete cascade,
    day_on date not null,
    name varchar(200) not null,
    dismissed boolean not null,
    gone boolean not null,
    primary key (hours, day_on)
);
