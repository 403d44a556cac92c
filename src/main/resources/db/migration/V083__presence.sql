-- Who has an interaction open now, one row per open page; a row that is not renewed is stale and goes with the next one.
create table presence (
    interaction uuid not null references interaction,
    username varchar(100) not null,
    page varchar(40) not null,
    activity varchar(20) not null,
    seen_at timestamp(6) with time zone not null,
    primary key (interaction, username, page)
);
create index presence_seen_at on presence (seen_at);

-- the bell counts what is unread, with every page
create index notification_unread on notification (username, read_at);
