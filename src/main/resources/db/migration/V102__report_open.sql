-- Open clocks have no end: among them by due time. All that figures over many promises need stands in the index.
drop index service_clock_ended;
create index service_clock_ended on service_clock (ended_at, due_at, warn_at, state, target, started_at, promised);
