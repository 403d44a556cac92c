create table reply (
    id uuid primary key,
    interaction uuid not null references interaction,
    username varchar(100) not null,
    author_name varchar(300) not null,
    text text not null,
    visibility varchar(20) not null,
    in_reply_to uuid references message,
    state varchar(30) not null,
    written_at timestamp(6) with time zone not null,
    follow_up_at timestamp(6) with time zone,
    approver varchar(20),
    decided_by varchar(100),
    decided_at timestamp(6) with time zone,
    note varchar(4000)
);
create index reply_interaction on reply (interaction, written_at);
