-- Who chose before gets the kinds that need them as everybody else does.
update notice_choice set kinds = kinds || ',MODEL_SUBMITTED,MODEL_DECLINED' where kinds <> '';
