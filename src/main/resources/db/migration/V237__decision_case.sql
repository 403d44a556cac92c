-- What a decision table must say to some facts; kept beside it through all its versions. facts and expected are JSON.
create table decision_case (
    id uuid primary key,
    decision_key varchar(100) not null,
    name varchar(200) not null,
    facts text not null,
    expected text not null,
    changed_by varchar(100) not null,
    changed_at timestamp(6) with time zone not null
);
create index decision_case_key on decision_case (decision_key, changed_at);
