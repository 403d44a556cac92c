package de.tresen.process.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands where in the sandbox, for one interaction. Read from its tables: the engine's own queries take far longer to
 * be put together than to be answered, and a play asks after each of its steps.
 */
final class Standing {

    private final JdbcClient sql;
    private final String tenant;
    private final String businessKey;

    Standing(DataSource sandbox, String tenant, UUID businessKey) {
        this.sql = JdbcClient.create(sandbox);
        this.tenant = tenant;
        this.businessKey = businessKey.toString();
    }

    /**
     * A task that somebody has.
     *
     * @param element id of the user task
     */
    record OpenTask(String id, String element, @Nullable String name) {

        /** The user task's id without its prefix. */
        String kind() {
            return element.substring(element.indexOf('_') + 1);
        }
    }

    /** A timer and the element that it belongs to. */
    record Alarm(String job, Instant at, String element) {}

    /** In the order in which they were given. */
    List<OpenTask> tasks() {
        return sql.sql("""
                        select t.ID_, t.TASK_DEF_KEY_, t.NAME_
                        from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
                        where p.BUSINESS_KEY_ = ? order by t.CREATE_TIME_""")
                .param(businessKey)
                .query((row, number) -> new OpenTask(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Jobs that wait for nothing but their turn. */
    List<String> ready() {
        return sql.sql("""
                        select ID_ from ACT_RU_JOB where TENANT_ID_ = ? and TYPE_ = 'message'
                        order by CREATE_TIME_, SEQUENCE_COUNTER_""")
                .param(tenant)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The timer that rings first. */
    Optional<Alarm> nextAlarm() {
        return sql.sql("""
                        select j.ID_, j.DUEDATE_, d.ACT_ID_
                        from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                        where j.TENANT_ID_ = ? and j.TYPE_ = 'timer' and j.DUEDATE_ is not null
                        order by j.DUEDATE_, j.ID_ fetch first row only""")
                .param(tenant)
                .query((row, number) ->
                        new Alarm(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .optional();
    }

    /** Executions of this interaction's processes that wait for a message. */
    List<String> waitingFor(String message) {
        return sql.sql("""
                        select s.EXECUTION_ID_
                        from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_
                        where p.BUSINESS_KEY_ = ? and s.EVENT_TYPE_ = 'message' and s.EVENT_NAME_ = ?""")
                .params(businessKey, message)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whether a process of this id runs for it. */
    boolean runs(String process) {
        return sql.sql("""
                        select count(*) from ACT_RU_EXECUTION p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
                        where p.BUSINESS_KEY_ = ? and d.KEY_ = ?""")
                        .params(businessKey, process)
                        .query((row, number) -> row.getInt(1))
                        .single()
                > 0;
    }

    /** Everything that runs and was not called by something else that runs. */
    List<String> roots() {
        return sql.sql("""
                        select ID_ from ACT_RU_EXECUTION
                        where TENANT_ID_ = ? and PARENT_ID_ is null and SUPER_EXEC_ is null""")
                .param(tenant)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
