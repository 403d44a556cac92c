-- Which shifts have just ended.
create index duty_shift_end on duty_shift (to_at);
