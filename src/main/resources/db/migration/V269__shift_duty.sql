-- Who is on call now is found without the shifts of a whole month.
create index duty_shift_duty on duty_shift (team, duty, from_at, to_at);
