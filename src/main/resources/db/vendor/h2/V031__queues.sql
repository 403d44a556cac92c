-- bytea in H2 ends at 1 MiB.
alter table inbound_message alter column raw set data type blob;
alter table attachment alter column content set data type blob;

create index inbound_message_waiting on inbound_message (state, channel, order_key, arrival);
create index inbound_message_quarantine on inbound_message (state, id);
create index inbound_message_settled on inbound_message (state, settled_at);
create index outbound_message_waiting on outbound_message (state, channel, thread, queued);
