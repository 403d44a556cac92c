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

    /**
     * Tokens of a version at an element.
     *
     * @param element null = executions that only hold others
     * @param runs process instances that begin with these executions
     */
    record Standing(String definition, @Nullable String element, long tokens, long runs) {}

    /** A token of an interaction with an open promise that is at risk, or late since then. */
    record InDanger(String definition, String element, UUID interaction, Instant dueAt) {}

    /** @param dueAt of the promise of this interaction that is late or at risk; null = none is */
    record Here(
            UUID interaction,
            long number,
            String subject,
            String channel,
            @Nullable String team,
            @Nullable Instant since,
            @Nullable Instant dueAt) {}

    /** In one pass, since each costs as much as all of them. */
    @Select("""
            select definition, element, count(*) as tokens, sum(run) as runs from (
                select PROC_DEF_ID_ as definition,
                    case when IS_ACTIVE_ = true and IS_EVENT_SCOPE_ = false then ACT_ID_ end as element,
                    case when PARENT_ID_ is null then 1 else 0 end as run
                from ACT_RU_EXECUTION where PROC_DEF_ID_ is not null) e
            group by definition, element
            """)
    List<Standing> standing();

    /** @param most so many interactions are looked at, the longest late first */
    @Select("select e.PROC_DEF_ID_ as definition, e.ACT_ID_ as element, c.interaction, c.due_at" + IN_DANGER + """
                join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = p.ID_
            where
            """
            + TOKEN)
    List<InDanger> inDanger(Instant now, int most);

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
            + " cast(h.START_TIME_ as timestamp(6) with time zone) as since, cast(null as timestamp(6) with time zone) as due_at"
            + """
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
