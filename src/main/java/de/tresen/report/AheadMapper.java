package de.tresen.report;

import de.tresen.report.AheadLine.WaitsFor;
import de.tresen.servicelevel.Target;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What waits for answers, and how fast they came. */
@Mapper
interface AheadMapper {

    String RESPONSE = " c.target in ('FIRST_RESPONSE', 'NEXT_RESPONSE') ";

    /** What is on hold waits elsewhere. */
    String IN_LIST = " w.needs = 'AGENT' and w.status &lt;&gt; 'ON_HOLD' ";

    String OF_TEAMS = """
             <if test="!reach.all">
             and w.team in <foreach item="t" collection="reach.teams" open="(" separator="," close=")">#{t}</foreach>
             </if>
            """;

    /** A promise, with the work about it. */
    record Row(
            UUID id,
            UUID interaction,
            long number,
            String subject,
            String channel,
            @Nullable String team,
            Target target,
            Instant dueAt,
            @Nullable String task,
            @Nullable String holder,
            @Nullable WaitsFor waitsFor,
            @Nullable String department,
            @Nullable Instant othersDue) {

        String ofTeam() {
            return Objects.requireNonNull(team);
        }
    }

    /** Promised answers that are neither given nor late, the first due first; each once for each work about it. */
    @Select("<script>select p.id, p.interaction, i.number, i.subject, i.channel, coalesce(w.team, i.team) as team,"
            + " p.target, p.due_at, w.task, w.assignee as holder," + """
             case when w.needs = 'APPROVER' then 'APPROVAL' when w.status = 'ON_HOLD' then 'DEPARTMENT'
                when w.task is not null then 'TEAM'
                when exists (select 1 from reply r where r.interaction = i.id and r.state = 'SCHEDULED') then 'TIME'
                end as waits_for,
             case when w.status = 'ON_HOLD' then (select min(q.department) from question q
                where q.interaction = i.id and q.answered_at is null and q.withdrawn_at is null) end as department,
             case when w.needs = 'APPROVER' then (select max(d.due_at) from service_clock d
                    where d.interaction = i.id and d.ended_at is null and d.target = 'APPROVAL')
                when w.status = 'ON_HOLD' then (select max(d.due_at) from service_clock d
                    where d.interaction = i.id and d.ended_at is null and d.target = 'DEPARTMENT_RESPONSE')
                when w.task is null then (select max(r.send_at) from reply r
                    where r.interaction = i.id and r.state = 'SCHEDULED') end as others_due
             from (select c.id, c.interaction, c.target, c.due_at
            """ + PromiseMapper.COUNTED + RESPONSE + """
             and c.ended_at is null and c.due_at &gt; #{now} and c.due_at &lt; #{until}
            """
            + Reach.WITHIN + """
             order by c.due_at, c.id fetch first #{limit} rows only) p join interaction i on i.id = p.interaction
             left join work_item w on w.interaction = p.interaction and w.needs in ('AGENT', 'APPROVER')
             order by p.due_at, p.id, w.needs desc</script>
            """)
    List<Row> open(Instant now, Instant until, Reach reach, int limit);

    /** A piece of work in a team's list. */
    record Place(String team, String task) {}

    /** The lists of the teams, without what is late and what is due after an instant. */
    @Select("<script>select w.team, w.task from work_item w where" + IN_LIST + """
             and w.sort_at &gt; #{now} and w.sort_at &lt;= #{last}
            """ + OF_TEAMS
            + " order by w.team, w.sort_at, w.task</script>")
    List<Place> places(Instant now, Instant last, Reach reach);

    /** What waits for a team, and how much of it is late. */
    record Queue(String team, long waiting, long late) {}

    @Select("<script>select w.team, count(*) as waiting, count(case when w.sort_at &lt;= #{now} then 1 end) as late"
            + " from work_item w where" + IN_LIST + OF_TEAMS
            + " group by w.team order by w.team</script>")
    List<Queue> queues(Instant now, Reach reach);

    /** A team's list, in the order in which it is taken. */
    @Select("<script>select i.id, i.number, i.subject, i.channel, i.status, i.received_at, i.closed_at,"
            + " i.resolution_reason as reason from work_item w join interaction i on i.id = w.interaction"
            + " where w.team = #{team} and" + IN_LIST + OF_TEAMS
            + " order by w.sort_at, w.task offset #{skip} rows fetch first #{limit} rows only</script>")
    List<InteractionLine> waiting(String team, Reach reach, int skip, int limit);

    /** What an hour brought a team; hours since 1970. */
    record Hour(String team, long epochHour, long begun, long ended, long answered) {}

    /** Promised answers that ended in the period, and the work that waits now. */
    @Select("<script>select p.team, p.epoch_hour, sum(p.begun) as begun, sum(p.ended) as ended,"
            + " sum(p.answered) as answered from (select e.team, floor(extract(epoch from case when s.side = 0"
            + " then e.started_at else e.ended_at end) / 3600) as epoch_hour, 1 - s.side as begun, s.side as ended,"
            + " s.side * e.answered as answered from (select i.team, c.started_at, c.ended_at, case when"
            + DeskMapper.ENDED_BY_AN_ANSWER + " then 1 else 0 end as answered" + PromiseMapper.OF + RESPONSE
            + "and c.ended_at &gt;= #{period.from} and c.ended_at &lt; #{period.to}) e"
            + " cross join (select 0 as side union all select 1) s"
            + " union all select w.team, floor(extract(epoch from w.created_at) / 3600), 1, 0, 0 from work_item w where"
            + IN_LIST + "and w.created_at &lt; #{period.to}"
            + ") p where p.team is not null group by p.team, p.epoch_hour</script>")
    List<Hour> hours(@Param("period") Period period);
}
