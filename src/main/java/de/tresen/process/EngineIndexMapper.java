package de.tresen.process;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

@Mapper
interface EngineIndexMapper {

    @Update("create index if not exists tresen_job_due on ACT_RU_JOB (DUEDATE_)")
    void jobsByDueDate();
}
