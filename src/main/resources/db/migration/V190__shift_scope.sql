-- A shift may count for one channel or one language only; null = for whatever comes.
alter table duty_shift add column channel varchar(100);
alter table duty_shift add column language varchar(20);
alter table shift_pattern add column channel varchar(100);
alter table shift_pattern add column language varchar(20);
