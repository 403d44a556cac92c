-- What was decided in a period: kept by its end, broken by its due time; open ones have no end. What is counted stands
-- in the index.
create index service_clock_ended on service_clock (ended_at, state, target, started_at);
create index service_clock_due on service_clock (due_at, state, ended_at);
create index interaction_received on interaction (received_at, team);
create index interaction_closed on interaction (closed_at, resolution, team);
