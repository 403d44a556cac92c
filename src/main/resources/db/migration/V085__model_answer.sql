-- Answers to use again. team: only there, none = everywhere; owner: only theirs.
create table model_answer (
    id uuid primary key,
    short_key varchar(40) not null,
    name varchar(200) not null,
    language varchar(2) not null,
    text text not null,
    team varchar(100),
    owner varchar(100),
    active boolean not null,
    changed_at timestamp(6) with time zone not null
);
create index model_answer_name on model_answer (name, id);
