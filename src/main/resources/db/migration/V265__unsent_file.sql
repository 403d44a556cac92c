-- Files of what is not said yet: they hang on a draft, or on a reply that waits to leave. What is said has its files in
-- attachment, as what came.
create table unsent_file (
    id uuid primary key,
    interaction uuid not null references interaction,
    draft uuid references draft on delete cascade,
    reply uuid references reply,
    name varchar(300) not null,
    media_type varchar(200) not null,
    size bigint not null,
    content bytea not null
);
create index unsent_file_interaction on unsent_file (interaction);
create index unsent_file_draft on unsent_file (draft);
create index unsent_file_reply on unsent_file (reply);
