-- Running interactions that somebody moved to another version; moved counts while it goes on.
create table model_migration (
    id uuid primary key,
    model_key varchar(100) not null,
    from_version integer not null,
    to_version integer not null,
    asked_by varchar(100) not null,
    asked_at timestamp(6) with time zone not null,
    total integer not null,
    moved integer not null,
    ended_at timestamp(6) with time zone
);
create index model_migration_key on model_migration (model_key, asked_at);
create index model_migration_ended on model_migration (ended_at);

-- What could not go on there, and why.
create table model_migration_left (
    migration uuid not null references model_migration,
    instance varchar(64) not null,
    subject varchar(255) not null,
    element varchar(255),
    element_name varchar(255),
    reason varchar(20) not null,
    primary key (migration, instance)
);
