-- Who published a decision table in the browser, and why. The wording itself is the engine's deployment.
create table decision_version (
    deployment varchar(64) primary key,
    decision_key varchar(100) not null,
    published_by varchar(100) not null,
    published_at timestamp(6) with time zone not null,
    note varchar(500)
);
create index decision_version_key on decision_version (decision_key);
