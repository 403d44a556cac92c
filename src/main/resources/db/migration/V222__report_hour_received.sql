-- Past hours keep what came in, too; until they are counted anew, everything is counted live.
delete from report_hour;
delete from report_progress;
