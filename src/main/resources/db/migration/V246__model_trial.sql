-- A draft of a model, played beside the models that hold. content is the draft as it was when somebody asked; zone is the
-- asker's, for the days in wanted (JSON). Who plays it holds the fence until lease_until. result is JSON: kinds, times and
-- numbers, nothing of what people wrote.
create table model_trial (
    id uuid primary key,
    draft uuid not null,
    revision int not null,
    model varchar(100) not null,
    kind varchar(20) not null,
    content text not null,
    wanted varchar(2000) not null,
    zone varchar(100) not null,
    state varchar(20) not null,
    done int not null,
    total int not null,
    asked_by varchar(100) not null,
    asked_at timestamp(6) with time zone not null,
    ready_at timestamp(6) with time zone,
    problem varchar(2000),
    result text,
    fence bigint not null,
    lease_until timestamp(6) with time zone
);
create index model_trial_draft on model_trial (draft, id);
create index model_trial_state on model_trial (state, id);
