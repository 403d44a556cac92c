-- Few promises keep an older wording of their level.
create index promise_level_version on promise (level_version);
