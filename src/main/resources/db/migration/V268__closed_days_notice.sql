-- Who chose before is told of proposed closed days as everybody else who may decide on them is.
update notice_choice set kinds = kinds || ',CLOSED_DAYS_PROPOSED' where kinds <> '';
