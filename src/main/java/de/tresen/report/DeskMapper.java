package de.tresen.report;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What stands open right now, and the lists behind the figures. */
@Mapper
interface DeskMapper {

    String OPEN_AND_LATE =
            " c.state in ('BREACHED', 'RUNNING', 'PAUSED') and c.ended_at is null and c.due_at &lt; #{until} ";

    String SOON = """
             c.state = 'RUNNING' and c.ended_at is null and c.due_at &gt;= #{until} and c.due_at &lt; #{soon}
            """;

    String ENDED_BY_AN_ANSWER = """
             (c.state = 'MET' or c.state = 'BREACHED' and exists (select 1 from service_clock_event e
                where e.interaction = c.interaction and e.clock = c.id and e.kind = 'ENDED'))
            """;

    String OUTCOME = """
            <choose>
            <when test="filter.outcome().name() == 'MET'">
            """ + PromiseMapper.MET + "</when><when test=\"filter.outcome().name() == 'BREACHED'\">"
            + PromiseMapper.BREACHED + "</when><when test=\"filter.outcome().name() == 'RUNNING'\">"
            + PromiseMapper.RUNNING + """
             and (c.ended_at is null or c.ended_at &gt;= #{period.to})</when>
            <when test="filter.outcome().name() == 'LATE'">
            """ + OPEN_AND_LATE + """
             and c.due_at &gt;= #{period.from}</when><when test="filter.outcome().name() == 'SOON'">
            """ + SOON + """
            </when><when test="filter.outcome().name() == 'AT_RISK'">c.id in (select r.id from service_clock r
             where r.state = 'RUNNING' and r.ended_at is null and r.due_at &gt;= #{until} and r.warn_at &lt; #{until}
             union select r.id from service_clock r
             where r.state = 'RUNNING' and r.ended_at is null and r.due_at &gt;= #{until} and r.due_at &lt; #{soon})</when>
            <otherwise>c.target = 'FIRST_RESPONSE' and c.ended_at &gt;= #{period.from} and c.ended_at &lt; #{period.to}
             and
            """ + ENDED_BY_AN_ANSWER
            + "</otherwise></choose>";

    String SECONDS = " extract(epoch from c.ended_at) - extract(epoch from c.started_at) ";

    String FILTER =
            """
             <if test="filter.channel() != null">and i.channel = #{filter.channel}</if>
             <choose><when test="filter.withoutTeam()">and i.team is null</when>
             <when test="filter.team() != null">and i.team = #{filter.team}</when></choose>
             <choose><when test="filter.withoutCategory()">and i.category is null</when>
             <when test="filter.category() != null">and i.category = #{filter.category}</when></choose>
             <if test="filter.target() != null">and c.target = #{filter.target}</if>
            """ + " <if test=\"filter.atLeastSeconds() != null\">and" + SECONDS + "&gt;= #{filter.atLeastSeconds}</if>"
                    + " <if test=\"filter.belowSeconds() != null\">and" + SECONDS + "&lt; #{filter.belowSeconds}</if>";

    /** Promises of a list with what they wait for, the first due first. */
    @Select("""
            <script>select c.id, c.interaction, i.number, i.subject, i.channel, i.team, i.status, c.target, c.state,
                c.started_at, c.due_at, c.ended_at,
                coalesce((select max(w.assignee) from work_item w where w.interaction = i.id), i.assignee) as holder,
                (select min(r.written_at) from reply r
                    where r.interaction = i.id and r.state = 'AWAITING_APPROVAL') as approval_since,
                (select min(q.department) from question q
                    where q.interaction = i.id and q.answered_at is null and q.withdrawn_at is null) as department,
                (select min(q.asked_at) from question q
                    where q.interaction = i.id and q.answered_at is null and q.withdrawn_at is null) as asked_since,
                (select max(w.task) from work_item w where w.interaction = i.id and w.needs = 'AGENT') as task
            """ + PromiseMapper.OF + OUTCOME + FILTER + Reach.WITHIN + """
            order by <if test="filter.outcome().open()">c.ended_at,</if> c.due_at, c.id offset #{skip} rows fetch first #{limit} rows only</script>
            """)
    List<PromiseLine> promises(
            PromiseFilter filter, Period period, Instant until, Instant soon, Reach reach, int skip, int limit);

    /** Running, of these due soon, and late. */
    @Select("<script>select (select count(*)" + PromiseMapper.COUNTED + PromiseMapper.RUNNING
            + " and c.ended_at is null" + Reach.WITHIN + ") as running, (select count(*)" + PromiseMapper.COUNTED
            + SOON + Reach.WITHIN + ") as soon, (select count(*)" + PromiseMapper.COUNTED + PromiseMapper.BREACHED
            + Reach.WITHIN + ") as broken_today, (select count(*)" + PromiseMapper.COUNTED + OPEN_AND_LATE
            + Reach.WITHIN
            + ") as late_now</script>")
    Glance glance(Period period, Instant until, Instant soon, Reach reach);
}
