-- What somebody began to write. about is the interaction, or the question that is answered; editor and turn order what
-- one open page saves; version counts what all pages save.
create table draft (
    id uuid primary key,
    interaction uuid not null references interaction,
    about uuid not null,
    kind varchar(20) not null,
    username varchar(100) not null,
    author_name varchar(300) not null,
    text text not null,
    visibility varchar(20),
    in_reply_to uuid,
    saw_message uuid,
    follow_up_at timestamp(6) with time zone,
    taken_from varchar(300),
    version bigint not null,
    editor varchar(40) not null,
    turn bigint not null,
    changed_at timestamp(6) with time zone not null,
    constraint draft_once unique (about, username, kind)
);
create index draft_interaction on draft (interaction);
