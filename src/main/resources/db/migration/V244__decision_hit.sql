-- How often each row of a decision table decided, by day (UTC).
create table decision_hit (
    decision varchar(255) not null,
    decided_on date not null,
    decision_row varchar(255) not null,
    amount bigint not null,
    primary key (decision, decided_on, decision_row)
);
