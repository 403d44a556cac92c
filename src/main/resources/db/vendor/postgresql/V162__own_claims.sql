-- Of all that happens, only claims are looked up by who did it.
create index timeline_entry_claims on timeline_entry (actor, at) where event = 'TASK_CLAIMED';
