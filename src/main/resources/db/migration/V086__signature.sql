alter table channel add column length_unit varchar(20) default 'CODE_POINTS' not null;
alter table channel add column signature varchar(1000);
alter table reply add column signature varchar(4000);
