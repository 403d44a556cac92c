-- What somebody who writes outside the service hours is told at once; null = nothing. JSON.
alter table channel add column acknowledgement text;

alter table outbound_message add column automatic boolean default false not null;

-- Who was told, once in each thread until the hours begin again.
create table acknowledgement (
    channel varchar(100) not null,
    thread varchar(500) not null,
    opens_at timestamp(6) with time zone not null,
    id uuid not null,
    recipient varchar(500) not null,
    primary key (channel, thread, opens_at)
);
create unique index acknowledgement_id on acknowledgement (id);
create index acknowledgement_recipient on acknowledgement (channel, recipient, opens_at);
