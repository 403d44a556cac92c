-- By what name the text of a mail shows the image (RFC 2392); none = it is not shown there.
alter table attachment add column content_id varchar(300);
