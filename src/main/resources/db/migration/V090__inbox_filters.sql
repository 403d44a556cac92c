-- Who sees everything and narrows it down: the rows of one value in the order of the list, so that a rare value is not
-- looked for among all others.
create index work_item_channel on work_item (channel, sort_at, task);
create index work_item_category on work_item (category, sort_at, task);
create index work_item_priority on work_item (priority, sort_at, task);
create index work_item_language on work_item (language, sort_at, task);
create index work_item_status on work_item (status, sort_at, task);

-- What is at risk is little of all that is open, and is counted with each page.
create index work_item_risk on work_item (warn_at, channel, category, priority, language, status);
create index work_item_team_risk on work_item (team, warn_at, channel, category, priority, language, status, needs);
