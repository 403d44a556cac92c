package de.tresen.report;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Figures over weeks: of hours that lie some days back as they were counted then, of the last days live. */
@Mapper
interface TrendMapper {

    String MET_IN_WEEK = """
             c.state = 'MET' and c.promised is not null and c.ended_at &gt;= #{w.period.from}
             and c.ended_at &lt; #{w.period.to}
            """;

    String BROKEN_IN_WEEK = """
             c.state in ('BREACHED', 'RUNNING', 'PAUSED') and c.due_at &gt;= #{w.period.from} and c.due_at &lt; #{w.period.to}
             and c.due_at &lt; #{until}
            """;

    String KEPT_WITHIN = """
             <if test="!reach.all">
             and h.team in <foreach item="t" collection="reach.teams" open="(" separator="," close=")">#{t}</foreach>
             </if>
            """;

    /** The part of a week that is counted in one way. */
    record Part(int number, Period period) {}

    /** What a week brought a group. */
    record WeekRow(
            int week,
            String channel,
            @Nullable String team,
            @Nullable String category,
            long met,
            long breached) {}

    @Select(
            "<script>select p.week, i.channel, i.team, i.category, sum(p.met) as met, sum(p.breached) as breached from ("
                    + "<foreach item=\"w\" collection=\"weeks\" separator=\" union all \">"
                    + "select cast(#{w.number} as integer) as week, c.interaction, 1 as met, 0 as breached from service_clock c where"
                    + MET_IN_WEEK
                    + " union all select cast(#{w.number} as integer), c.interaction, 0, 1 from service_clock c where"
                    + BROKEN_IN_WEEK + "</foreach>) p join interaction i on i.id = p.interaction where 1 = 1"
                    + Reach.WITHIN
                    + " group by p.week, i.channel, i.team, i.category</script>")
    List<WeekRow> countedWeeks(List<Part> weeks, Instant until, Reach reach);

    @Select("<script><foreach item=\"w\" collection=\"weeks\" separator=\" union all \">" + """
            select cast(#{w.number} as integer) as week, h.channel, nullif(h.team, '') as team,
                nullif(h.category, '') as category,
                sum(case when h.measure = 'MET' then h.amount else 0 end) as met,
                sum(case when h.measure = 'BREACHED' then h.amount else 0 end) as breached
            from report_hour h where h.starts_at &gt;= #{w.period.from} and h.starts_at &lt; #{w.period.to}
                and h.measure in ('MET', 'BREACHED')
            """ + KEPT_WITHIN + """
             group by h.channel, h.team, h.category</foreach></script>
            """)
    List<WeekRow> keptWeeks(List<Part> weeks, Reach reach);

    String FIRST_ENDED =
            " c.target = 'FIRST_RESPONSE' and c.ended_at &gt;= #{period.from} and c.ended_at &lt; #{period.to}";

    /**
     * How long people waited for the first answers of a period, in seconds, and how many waited less than a quarter of an
     * hour, one, two, four, eight and twenty-four hours, three days, or longer.
     */
    @Select("<script>select percentile_cont(0.5) within group (order by a.seconds) as median,"
            + " percentile_cont(0.9) within group (order by a.seconds) as ninety,"
            + " count(case when a.seconds &lt; 900 then 1 end) as quarter,"
            + " count(case when a.seconds &gt;= 900 and a.seconds &lt; 3600 then 1 end) as one,"
            + " count(case when a.seconds &gt;= 3600 and a.seconds &lt; 7200 then 1 end) as two,"
            + " count(case when a.seconds &gt;= 7200 and a.seconds &lt; 14400 then 1 end) as four,"
            + " count(case when a.seconds &gt;= 14400 and a.seconds &lt; 28800 then 1 end) as eight,"
            + " count(case when a.seconds &gt;= 28800 and a.seconds &lt; 86400 then 1 end) as whole_day,"
            + " count(case when a.seconds &gt;= 86400 and a.seconds &lt; 259200 then 1 end) as three_days,"
            + " count(case when a.seconds &gt;= 259200 then 1 end) as longer"
            + " from (select cast(" + DeskMapper.SECONDS + " as double precision) as seconds" + PromiseMapper.COUNTED
            + FIRST_ENDED + " and c.state = 'MET'" + Reach.WITHIN + " union all select cast(" + DeskMapper.SECONDS
            + " as double precision)" + PromiseMapper.COUNTED + FIRST_ENDED + " and c.state = 'BREACHED' and"
            + DeskMapper.ENDED_BY_AN_ANSWER + Reach.WITHIN + ") a</script>")
    Waits waits(Period period, Reach reach);

    /** Seconds, and counts by length. */
    record Waits(
            @Nullable Double median,
            @Nullable Double ninety,
            long quarter,
            long one,
            long two,
            long four,
            long eight,
            long wholeDay,
            long threeDays,
            long longer) {}

    /** One measure of the interactions that ended in a period. */
    record Measured(Ended.Ending measure, long amount) {}

    String ENDED = """
             case when exists (select 1 from service_clock c where c.interaction = i.id
                    and c.target in ('FIRST_RESPONSE', 'NEXT_RESPONSE') and
            """ + DeskMapper.ENDED_BY_AN_ANSWER + """
             ) then 'ANSWERED' when i.resolution = 'DELIBERATELY_LEFT' then 'LEFT'
                when i.resolution = 'NOT_ACTIONABLE' then 'NOT_ACTIONABLE'
                when exists (select 1 from message m join message_like l on l.message = m.id
                    where m.interaction = i.id and l.delivered_at is not null) then 'LIKED'
                else 'UNANSWERED' end
            """;

    String CLOSED = """
             from interaction i where i.closed_at &gt;= #{period.from} and i.closed_at &lt; #{period.to}
                and i.resolution in ('SOLVED', 'NOT_ACTIONABLE', 'DELIBERATELY_LEFT')
            """;

    @Select("<script>select e.measure, count(*) as amount from (select" + ENDED + " as measure" + CLOSED + Reach.WITHIN
            + ") e group by e.measure</script>")
    List<Measured> countedEndings(Period period, Reach reach);

    @Select(
            "<script>select h.measure, sum(h.amount) as amount from report_hour h where h.starts_at &gt;= #{period.from}"
                    + " and h.starts_at &lt; #{period.to} and h.measure in ('ANSWERED', 'LIKED', 'LEFT', 'NOT_ACTIONABLE', 'UNANSWERED')"
                    + KEPT_WITHIN + " group by h.measure</script>")
    List<Measured> keptEndings(Period period, Reach reach);

    /** Reasons that begin alike are one. */
    String REASON = " left(i.resolution_reason, 200) ";

    /** As the ending LEFT, with a reason. */
    String LEFT =
            " and i.resolution = 'DELIBERATELY_LEFT' and" + ENDED + " = 'LEFT' and i.resolution_reason is not null";

    /** Why interactions without an answer were deliberately left, the most frequent reasons. */
    @Select("<script>select" + REASON + " as text, count(*) as count" + CLOSED + LEFT + Reach.WITHIN + " group by"
            + REASON + " order by count(*) desc, text fetch first #{limit} rows only</script>")
    List<Ended.Reason> reasons(Period period, Reach reach, int limit);

    /** How many first answers are overdue since the period began. */
    @Select("<script>select count(*)" + PromiseMapper.COUNTED + DeskMapper.OPEN_AND_LATE
            + " and c.target = 'FIRST_RESPONSE' and c.due_at &gt;= #{period.from}" + Reach.WITHIN + "</script>")
    long overdue(Period period, Instant until, Reach reach);

    /** Quarters of an hour since 1970, for no zone is nearer to another, and what came in then. */
    record Arrived(long epochQuarter, long count) {}

    @Select("<script>select floor(extract(epoch from i.received_at) / 900) as epoch_quarter, count(*) as count"
            + " from interaction i where i.received_at &gt;= #{period.from} and i.received_at &lt; #{period.to}"
            + Reach.WITHIN + " group by floor(extract(epoch from i.received_at) / 900)</script>")
    List<Arrived> arrived(Period period, Reach reach);

    /** As {@link #arrived}, by whole hours. */
    @Select("<script>select floor(extract(epoch from h.starts_at) / 900) as epoch_quarter, sum(h.amount) as count"
            + " from report_hour h where h.starts_at &gt;= #{period.from} and h.starts_at &lt; #{period.to}"
            + " and h.measure = 'RECEIVED'" + KEPT_WITHIN + " group by h.starts_at</script>")
    List<Arrived> keptArrivals(Period period, Reach reach);

    /** The same for each team, channel and language. */
    record ArrivedFor(String team, String channel, @Nullable String language, long epochQuarter, long count) {}

    @Select("""
            select i.team, i.channel, i.language, floor(extract(epoch from i.received_at) / 900) as epoch_quarter,
                count(*) as count
            from interaction i where i.received_at >= #{from} and i.received_at < #{to} and i.team is not null
            group by i.team, i.channel, i.language, floor(extract(epoch from i.received_at) / 900)
            """)
    List<ArrivedFor> arrivedFor(Period period);
}
