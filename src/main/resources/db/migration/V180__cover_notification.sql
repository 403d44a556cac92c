-- People are also told what is about no interaction: an absence, a swap, a hand-over sheet (about); the team says whose
-- duty counts.
alter table notification alter column interaction drop not null;
alter table notification add column about uuid;

alter table notice alter column interaction drop not null;
alter table notice add column about uuid;
alter table notice add column team varchar(100);

-- Who chose before gets the new kinds that need them as everybody else does.
update notice_choice
set kinds = kinds || ',ABSENCE_ASKED,ABSENCE_DECIDED,SWAP_ASKED,SWAP_ANSWERED,HANDOVER_SHEET,RETURN_SHEET'
where kinds <> '';
