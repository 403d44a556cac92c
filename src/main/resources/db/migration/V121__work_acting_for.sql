-- Whose work it is while somebody else has it because they are away.
alter table work_item add column acting_for varchar(100);
create index work_item_acting_for on work_item (acting_for);
