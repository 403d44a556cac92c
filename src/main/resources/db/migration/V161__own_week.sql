-- What somebody did in a week of their own.
create index message_username on message (username, occurred_at);
create index question_answered_by on question (answered_by, answered_at);
create index message_like_username on message_like (username, liked_at);
