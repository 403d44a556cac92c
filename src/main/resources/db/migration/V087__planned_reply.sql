alter table reply add column send_at timestamp(6) with time zone;
alter table reply add column close_after boolean default false not null;
