-- A planned wording that is not to take effect after all.
alter table service_level_version add column withdrawn_at timestamp(6) with time zone;
alter table service_level_version add column withdrawn_by varchar(100);
