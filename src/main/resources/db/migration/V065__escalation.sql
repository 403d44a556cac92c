create table question (
    id uuid primary key,
    interaction uuid not null references interaction,
    department varchar(100) not null,
    expert varchar(100),
    asked_by varchar(100) not null,
    text varchar(20000) not null,
    asked_at timestamp(6) with time zone not null,
    answer varchar(20000),
    answered_by varchar(100),
    answered_at timestamp(6) with time zone,
    withdrawn_at timestamp(6) with time zone
);
create index question_interaction on question (interaction, asked_at);
