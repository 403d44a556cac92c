package de.tresen.process.version;

import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What runs in the engine; only read. */
@Mapper
interface RunMapper {

    String RUNS = """
            select ID_ as instance, coalesce(BUSINESS_KEY_, ID_) as subject from ACT_RU_EXECUTION
            where PROC_DEF_ID_ = #{definition} and PARENT_ID_ is null
            """;

    /** How many run in a version. */
    record Count(int version, int running) {}

    /** A place where something stands, or a job that waits for it. */
    record Standing(String instance, String place) {}

    @Select("""
            select d.VERSION_ as version, count(*) as running from ACT_RE_PROCDEF d
            join ACT_RU_EXECUTION e on e.PROC_DEF_ID_ = d.ID_ and e.PARENT_ID_ is null
            where d.RESOURCE_NAME_ = #{file} group by d.VERSION_
            """)
    List<Count> counts(String file);

    @Select(RUNS + " order by ID_")
    List<Run> of(String definition);

    @Select(RUNS + " and ID_ = #{instance}")
    List<Run> find(@Param("definition") String definition, @Param("instance") String instance);

    /** A multi-instance stands in a body of its own. */
    @Select("""
            select distinct replace(ACT_ID_, '#multiInstanceBody', '') from ACT_RU_EXECUTION
            where PROC_DEF_ID_ = #{definition} and ACT_ID_ is not null
            """)
    Set<String> used(String definition);

    @Select("""
            select PROC_INST_ID_ as instance, coalesce(ACT_ID_, '') as place from ACT_RU_EXECUTION
            where PROC_DEF_ID_ = #{definition}
            union all
            select PROCESS_INSTANCE_ID_, concat(HANDLER_TYPE_, ' ', HANDLER_CFG_) from ACT_RU_JOB
            where PROCESS_DEF_ID_ = #{definition} and PROCESS_INSTANCE_ID_ is not null
            """)
    List<Standing> standing(String definition);
}
