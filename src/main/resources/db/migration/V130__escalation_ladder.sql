-- When a clock reaches the next rung of the escalation ladder; follows from its events like the other columns.
alter table service_clock add column rung_at timestamp(6) with time zone;
create index service_clock_rung on service_clock (rung_at);

-- Who was told before there was a ladder is not told again.
insert into service_clock_event (clock, interaction, target, subject, kind, at, detail)
select c.id, c.interaction, c.target, c.subject, 'CLIMBED',
    (select max(e.at) from service_clock_event e where e.clock = c.id),
    case when c.breached_at is null then 'AT_RISK' else 'BREACHED' end
from service_clock c
where c.ended_at is null and (c.warned_at is not null or c.breached_at is not null);
