create table task_form_value (
    task varchar(64) not null,
    field varchar(200) not null,
    interaction uuid not null references interaction (id),
    kind varchar(100) not null,
    label varchar(500) not null,
    given text not null,
    position integer not null,
    username varchar(100) not null,
    given_at timestamp(6) with time zone not null,
    constraint task_form_value_pk primary key (task, field)
);

create index task_form_value_interaction on task_form_value (interaction, given_at);
