create index outbound_message_unannounced on outbound_message (announced, id);
