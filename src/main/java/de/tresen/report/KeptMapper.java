package de.tresen.report;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Figures of past hours, as they are kept. */
@Mapper
interface KeptMapper {

    /** From which hour on and before which hour figures are kept, and up to which they were counted anew in this turn. */
    record Progress(Instant keptFrom, Instant keptUntil, Instant renewedUntil) {}

    @Select("select kept_from, kept_until, renewed_until from report_progress where id = 1")
    @Nullable
    Progress progress();

    /** For one node at a time. */
    @Select("select kept_from, kept_until, renewed_until from report_progress where id = 1 for update")
    @Nullable
    Progress lockProgress();

    @Insert("""
            insert into report_progress (id, kept_from, kept_until, renewed_until)
            values (1, #{keptFrom}, #{keptUntil}, #{renewedUntil})
            """)
    void insertProgress(Progress progress);

    @Update("""
            update report_progress set kept_from = #{keptFrom}, kept_until = #{keptUntil},
                renewed_until = #{renewedUntil} where id = 1
            """)
    void updateProgress(Progress progress);

    @Delete("delete from report_hour where starts_at >= #{period.from} and starts_at < #{period.to}")
    void forget(@Param("period") Period period);

    @Delete("delete from report_hour where starts_at < #{before}")
    void forgetBefore(Instant before);

    @Delete("delete from report_hour")
    void forgetAll();

    @Delete("delete from report_progress")
    void forgetProgress();

    String GROUP = " i.channel, coalesce(i.team, '') as team, coalesce(i.category, '') as category,";

    /** Counts one past hour. */
    @Insert("<script>insert into report_hour (starts_at, channel, team, category, measure, amount)"
            + " select cast(#{period.from} as timestamp(6) with time zone), p.channel, p.team, p.category, p.measure, count(*) from (select"
            + GROUP
            + " 'MET' as measure" + PromiseMapper.OF + PromiseMapper.MET + " union all select" + GROUP + " 'BREACHED'"
            + PromiseMapper.OF
            + " c.state in ('BREACHED', 'RUNNING', 'PAUSED') and c.due_at &gt;= #{period.from} and c.due_at &lt; #{period.to}"
            + " union all select" + GROUP + TrendMapper.ENDED + TrendMapper.CLOSED
            + " union all select" + GROUP + " 'RECEIVED' from interaction i"
            + " where i.received_at &gt;= #{period.from} and i.received_at &lt; #{period.to}"
            + ") p group by p.channel, p.team, p.category, p.measure</script>")
    int count(@Param("period") Period period);
}
