-- What somebody planned to send later, in the list of what they wait for.
create index reply_username_state on reply (username, state);
