-- Small indexes over what is still to do, however much is done.
create index inbound_message_waiting on inbound_message (channel, order_key, arrival) where state = 'RECEIVED';
create index inbound_message_quarantine on inbound_message (id) where state = 'QUARANTINED';
create index inbound_message_settled on inbound_message (settled_at) where raw is not null and settled_at is not null;
create index outbound_message_waiting on outbound_message (channel, thread, queued) where state in ('READY', 'IN_FLIGHT');
create index outbound_message_unannounced on outbound_message (id) where not announced;
