-- Figures of hours that lie some days back: a page over months need not count each promise again. They are counted anew
-- all the time from what they are about; nothing is lost when the table is emptied. Keys that nobody knows are ''.
create table report_hour (
    starts_at timestamp(6) with time zone not null,
    channel varchar(100) not null,
    team varchar(100) not null,
    category varchar(20) not null,
    measure varchar(30) not null,
    amount bigint not null
);
create index report_hour_start on report_hour (starts_at, measure);

-- One line: from which hour on figures are kept, before which hour, and which of them is counted anew next.
create table report_progress (
    id integer primary key,
    kept_from timestamp(6) with time zone not null,
    kept_until timestamp(6) with time zone not null,
    renewed_until timestamp(6) with time zone not null
);
