-- The mails that we know, in and out, and the conversation that each belongs to. header_id is the Message-ID on the
-- wire; it differs from message_id where that was missing or already taken by another mail.
create table mail_message_id (
    channel varchar(100) not null,
    message_id varchar(500) not null,
    thread varchar(500) not null,
    header_id varchar(500),
    chain text not null,
    fingerprint varchar(100) not null,
    known_since timestamp(6) with time zone not null,
    primary key (channel, message_id)
);

-- The key by which we recognise our own Message-IDs; made at the first use.
create table mail_token_key (
    id integer primary key,
    secret varchar(100) not null
);

-- How far a mailbox is read, who reads it until when, and how that goes. fence counts changes of the reader.
create table mailbox_state (
    channel varchar(100) primary key,
    mailbox varchar(1000) not null,
    uid_validity bigint not null,
    last_uid bigint not null,
    node varchar(100),
    lease_until timestamp(6) with time zone,
    fence bigint not null,
    failures integer not null,
    next_attempt_at timestamp(6) with time zone not null,
    last_success_at timestamp(6) with time zone,
    last_error_at timestamp(6) with time zone,
    last_error varchar(2000)
);
