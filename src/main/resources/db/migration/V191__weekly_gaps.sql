-- Who wants only the gaps of the coming weeks, and only when there are any, instead of the reports.
alter table weekly_mail_choice add column only_gaps boolean default false not null;
