-- What shall happen on the platform: a text is sent, or a message is liked.
alter table outbound_message add column act varchar(20) default 'REPLY' not null;

-- A message of a person that one of ours likes; the id is that of what leaves the house.
create table message_like (
    message uuid primary key references message,
    id uuid not null,
    username varchar(100) not null,
    person_name varchar(300) not null,
    liked_at timestamp(6) with time zone not null,
    close_after boolean not null,
    delivered_at timestamp(6) with time zone,
    constraint message_like_id unique (id)
);
