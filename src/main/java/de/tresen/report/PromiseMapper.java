package de.tresen.report;

import de.tresen.servicelevel.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Counts promises as they stand in {@code service_clock}; the definitions are in docs/reports.md. */
@Mapper
interface PromiseMapper {

    String GROUP = """
             <choose><when test="by.name() == 'CHANNEL'">i.channel</when><when test="by.name() == 'TEAM'">i.team</when>
             <when test="by.name() == 'CATEGORY'">i.category</when><otherwise>c.target</otherwise></choose>
            """;

    String OF = " from service_clock c join interaction i on i.id = c.interaction where ";

    /** For counts that need the interaction only to know whose it is. */
    String COUNTED =
            " from service_clock c <if test=\"!reach.all\">join interaction i on i.id = c.interaction</if> where ";

    String MET = """
             c.state = 'MET' and c.promised is not null and c.ended_at &gt;= #{period.from} and c.ended_at &lt; #{period.to}
            """;

    /** Late by now, whether or not the desk has noticed it yet; what stands still has a due time only when it is late. */
    String BREACHED = """
             c.state in ('BREACHED', 'RUNNING', 'PAUSED') and c.due_at &gt;= #{period.from} and c.due_at &lt; #{until}
            """;

    String RUNNING = """
             c.state in ('RUNNING', 'PAUSED', 'MET', 'BREACHED') and c.promised is not null
             and c.started_at &lt; #{period.to} and (c.due_at is null or c.due_at &gt;= #{until})
            """;

    /** Promises of each group: kept and broken in the period, running at its end. */
    @Select("<script>select group_key, sum(met) as met, sum(breached) as breached, sum(running) as running from ("
            + "select" + GROUP + "as group_key, 1 as met, 0 as breached, 0 as running" + OF + MET + Reach.WITHIN
            + " union all select" + GROUP + ", 0, 1, 0" + OF + BREACHED + Reach.WITHIN
            + " union all select" + GROUP + ", 0, 0, 1" + OF + RUNNING + " and c.ended_at is null" + Reach.WITHIN
            + " union all select" + GROUP + ", 0, 0, 1" + OF + RUNNING + " and c.ended_at &gt;= #{period.to}"
            + Reach.WITHIN + ") p group by group_key order by group_key</script>")
    List<Counted> tallies(Period period, Instant until, Grouping by, Reach reach);

    /** One line of the answer; the name of the column is no word of SQL. */
    record Counted(@Nullable String groupKey, long met, long breached, long running) {}

    /** Broken promises, the first due first. */
    @Select("""
            <script>select c.id, c.interaction, i.number, i.subject, i.channel, i.team, c.target, c.hours_key,
                c.due_at, c.ended_at
            """ + OF + BREACHED + Reach.WITHIN + """
             <if test="after != null">and (c.due_at &gt; #{after.due} or c.due_at = #{after.due} and c.id &gt; #{after.id})</if>
            order by c.due_at, c.id fetch first #{limit} rows only</script>
            """)
    List<Broken> broken(Period period, Instant until, Reach reach, Breach.@Nullable Position after, int limit);

    /** A broken promise as it is stored. */
    record Broken(
            UUID id,
            UUID interaction,
            long number,
            String subject,
            String channel,
            @Nullable String team,
            Target target,
            @Nullable String hoursKey,
            Instant dueAt,
            @Nullable Instant endedAt) {}
}
