create index timeline_entry_claims on timeline_entry (actor, event, at);
