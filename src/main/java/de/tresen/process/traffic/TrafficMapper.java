package de.tresen.process.traffic;

import de.tresen.interaction.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Where tokens stand, counted over the engine's running executions. */
@Mapper
interface TrafficMapper {

    /** A token is an execution in which something goes on; the others only hold it. */
    String TOKEN = " e.IS_ACTIVE_ = true and e.IS_EVENT_SCOPE_ = false and e.ACT_ID_ is not null ";

    /** The interaction of a process instance {@code p}; not every process is about one. */
    String INTERACTION = " case when length(p.BUSINESS_KEY_) = 36 then p.BUSINESS_KEY_ end ";

    /** Interactions with a promise that is at risk or late and still open, and the processes that run for them. */
    String IN_DANGER = """
             from (select interaction, min(due_at) as due_at from service_clock
                    where ended_at is null and state in ('RUNNING', 'BREACHED') and #{now} > warn_at
                    group by interaction order by min(due_at) fetch first #{most} rows only) c
                join ACT_RU_EXECUTION p on p.BUSINESS_KEY_ = cast(c.interaction as varchar(36))
            """;

    record Running(String definition, long runs) {}

    record Standing(String definition, String element, long tokens) {}

    record Late(String definition, String element, long atRisk, long late) {}

    /** @param dueAt of the promise of this interaction that is late or at risk; null = none is */
    record Here(
            UUID interaction,
            long number,
            String subject,
            String channel,
            @Nullable String team,
            @Nullable Instant since,
            @Nullable Instant dueAt) {}

    @Select("""
            select PROC_DEF_ID_ as definition, count(*) as runs from ACT_RU_EXECUTION
            where PARENT_ID_ is null group by PROC_DEF_ID_
            """)
    List<Running> running();

    @Select("select e.PROC_DEF_ID_ as definition, e.ACT_ID_ as element, count(*) as tokens from ACT_RU_EXECUTION e where"
            + TOKEN + "group by e.PROC_DEF_ID_, e.ACT_ID_")
    List<Standing> standing();

    /**
     * Interactions with an open promise that is late or at risk, by where they stand.
     *
     * @param most so many interactions are looked at, the longest late first
     */
    @Select("""
            select e.PROC_DEF_ID_ as definition, e.ACT_ID_ as element,
                count(distinct case when c.due_at >= #{now} then c.interaction end) as at_risk,
                count(distinct case when c.due_at < #{now} then c.interaction end) as late
            """ + IN_DANGER + """
                join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = p.ID_
            where
            """ + TOKEN + "group by e.PROC_DEF_ID_, e.ACT_ID_")
    List<Late> lateAt(Instant now, int most);

    /** The same by process, wherever they stand in it. */
    @Select("""
            select p.PROC_DEF_ID_ as definition, '' as element,
                count(distinct case when c.due_at >= #{now} then c.interaction end) as at_risk,
                count(distinct case when c.due_at < #{now} then c.interaction end) as late
            """ + IN_DANGER + " group by p.PROC_DEF_ID_")
    List<Late> late(Instant now, int most);

    String HERE = """
            <script>select i.id as interaction, i.number, i.subject, i.channel, i.team, cast(min(h.START_TIME_) as timestamp(6) with time zone) as since,
                min(c.due_at) as due_at
            """ + IN_DANGER;

    String AT = """
             left join ACT_HI_ACTINST h on h.ID_ = e.ACT_INST_ID_
            where e.ACT_ID_ = #{element} and e.PROC_DEF_ID_ in
                <foreach item="d" collection="definitions" open="(" separator="," close=")">#{d}</foreach> and
            """ + TOKEN + Scope.VISIBLE + " group by i.id, i.number, i.subject, i.channel, i.team ";

    /** At an element, longest late first. */
    @Select(HERE + """
                join interaction i on i.id = c.interaction
                join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = p.ID_
            """ + AT + " order by due_at, i.number fetch first #{limit} rows only</script>")
    List<Here> lateHere(Collection<String> definitions, String element, Instant now, int most, Scope scope, int limit);

    /** At an element, some of them; which has stood there longest is only known where few stand. */
    @Select("<script>select i.id as interaction, i.number, i.subject, i.channel, i.team,"
            + " cast(h.START_TIME_ as timestamp(6) with time zone) as since, cast(null as timestamp(6) with time zone) as due_at" + """
             from ACT_RU_EXECUTION e
                join ACT_RU_EXECUTION p on p.ID_ = e.PROC_INST_ID_
                join interaction i on i.id = cast(
            """ + INTERACTION + """
             as uuid)
                left join ACT_HI_ACTINST h on h.ID_ = e.ACT_INST_ID_
            where e.ACT_ID_ = #{element} and e.PROC_DEF_ID_ in
                <foreach item="d" collection="definitions" open="(" separator="," close=")">#{d}</foreach> and
            """ + TOKEN + Scope.VISIBLE + """
             <if test="ordered">order by h.START_TIME_, i.number</if>
            fetch first #{limit} rows only</script>
            """)
    List<Here> at(Collection<String> definitions, String element, Scope scope, boolean ordered, int limit);
}
