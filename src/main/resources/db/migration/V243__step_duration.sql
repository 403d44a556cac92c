-- How long tokens stayed at each element, by the day (UTC) on which they left, as it was counted from the engine's history
-- once: a page over months reads no history. bucket b holds what took from 2^(b/8) to 2^((b+1)/8) milliseconds.
create table step_duration (
    definition varchar(64) not null,
    left_on date not null,
    element varchar(255) not null,
    bucket integer not null,
    amount bigint not null,
    primary key (definition, left_on, element, bucket)
);

-- One line: what was left before is counted.
create table step_duration_progress (
    id integer primary key,
    counted_until timestamp(6) with time zone not null
);
