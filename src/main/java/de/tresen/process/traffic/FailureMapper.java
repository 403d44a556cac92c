package de.tresen.process.traffic;

import de.tresen.interaction.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Jobs of the engine that failed at least once. */
@Mapper
interface FailureMapper {

    /** @param subject null when the reader may not see the interaction, or when it is about none */
    record Row(
            String job,
            @Nullable String definition,
            @Nullable String element,
            int retries,
            @Nullable Instant nextTry,
            Instant since,
            @Nullable String reason,
            @Nullable UUID interaction,
            @Nullable Long number,
            @Nullable String subject) {}

    record Failing(String definition, long waiting, long trying) {}

    /** Two did the same at once: the engine tries that again as often as it takes, and nothing has failed. */
    String NOT_TOGETHER = " coalesce(j.EXCEPTION_MSG_, '') not like 'ENGINE-03005%' ";

    String ROWS = """
            <script>select j.ID_ as job, j.PROCESS_DEF_ID_ as definition, coalesce(j.FAILED_ACT_ID_,
                    (select d.ACT_ID_ from ACT_RU_JOBDEF d where d.ID_ = j.JOB_DEF_ID_)) as element, j.RETRIES_ as retries,
                case when j.RETRIES_ &gt; 0 then cast(j.DUEDATE_ as timestamp(6) with time zone) end as next_try,
                cast(coalesce((select min(n.INCIDENT_TIMESTAMP_) from ACT_RU_INCIDENT n where n.CONFIGURATION_ = j.ID_),
                    j.CREATE_TIME_) as timestamp(6) with time zone) as since,
                j.EXCEPTION_MSG_ as reason, i.id as interaction, i.number, i.subject
            from ACT_RU_JOB j
                left join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                left join interaction i on i.id = cast(
            """ + TrafficMapper.INTERACTION + " as uuid)" + Scope.VISIBLE + " where ";

    @Select(ROWS + """
             j.EXCEPTION_STACK_ID_ is not null and
            """ + NOT_TOGETHER + """
             <if test="definitions != null">and j.PROCESS_DEF_ID_ in
                <foreach item="d" collection="definitions" open="(" separator="," close=")">#{d}</foreach></if>
             <if test="onlyVisible">and i.id is not null</if>
            order by j.RETRIES_, j.CREATE_TIME_, j.ID_ fetch first #{most} rows only</script>
            """)
    List<Row> list(@Nullable List<String> definitions, Scope scope, boolean onlyVisible, int most);

    @Select(
            ROWS
                    + " j.ID_ = #{job} and (j.EXCEPTION_STACK_ID_ is not null or j.EXCEPTION_MSG_ is not null) <if test=\"onlyVisible\">and i.id is not null</if></script>")
    Optional<Row> find(String job, Scope scope, boolean onlyVisible);

    @Select("""
            select PROCESS_DEF_ID_ as definition, sum(case when RETRIES_ = 0 then 1 else 0 end) as waiting,
                sum(case when RETRIES_ > 0 then 1 else 0 end) as trying
            from ACT_RU_JOB j where EXCEPTION_STACK_ID_ is not null and PROCESS_DEF_ID_ is not null and
            """ + NOT_TOGETHER + " group by PROCESS_DEF_ID_")
    List<Failing> counts();
}
