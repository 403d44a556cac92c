-- A link in a mail by which one person answers one question, once.
create table answer_link (
    id uuid primary key,
    question uuid not null references question,
    username varchar(100) not null,
    made_at timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    withdrawn_at timestamp(6) with time zone
);
create index answer_link_question on answer_link (question);

-- SHA-256 of what stands in a mail; each attempt to send it has one of its own.
create table answer_link_secret (
    hash bytea primary key,
    link uuid not null references answer_link
);

-- Wrong links from one address of late.
create table answer_link_miss (
    address varchar(100) primary key,
    misses integer not null,
    since timestamp(6) with time zone not null
);

alter table question add column by_link boolean default false not null;

-- Files of the conversation that were shown with a question to who answers by a link.
create table question_file (
    question uuid not null references question,
    attachment uuid not null references attachment,
    primary key (question, attachment)
);
