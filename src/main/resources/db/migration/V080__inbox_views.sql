-- What somebody has set aside comes back by itself at this instant, or as soon as it is at risk.
alter table work_item add column aside_until timestamp(6) with time zone;

-- Each list is a walk along one index in its own order; what it filters by stands in the index, so that rows that do
-- not fit are passed over without being read.
drop index work_item_assignee;
drop index work_item_team;
create index work_item_assignee on work_item (assignee, sort_at, task, channel, category, priority, language, status,
    aside_until, warn_at);
create index work_item_team on work_item (team, sort_at, task, channel, category, priority, language, status, needs,
    assignee, author, warn_at);
create index work_item_order on work_item (sort_at, task, channel, category, priority, language, status, warn_at);
create index work_item_approver on work_item (approver, sort_at, task);
create index work_item_author on work_item (author, created_at, task);
create index work_item_aside on work_item (aside_until);

-- What somebody looks after and waits for: by person and state, longest waiting first.
create index interaction_assignee_status on interaction (assignee, status, last_activity_at, id);
