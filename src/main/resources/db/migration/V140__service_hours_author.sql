-- Who wrote service hours and why; what was written before that was kept stands as the desk's own.
alter table service_hours_version add column changed_by varchar(100) default 'desk' not null;
alter table service_hours_version add column note varchar(500);
create index service_hours_version_key on service_hours_version (hours_key, id);
