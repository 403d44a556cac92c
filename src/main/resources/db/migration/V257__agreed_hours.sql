-- Working time that was agreed with somebody for a week, in minutes; without a row what is usual in the house holds.
create table agreed_hours (
    person varchar(100) primary key references person,
    per_week integer not null
);
