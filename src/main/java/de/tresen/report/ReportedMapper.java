package de.tresen.report;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The interactions behind figures about interactions. */
@Mapper
interface ReportedMapper {

    String COLUMNS = "<script>select i.id, i.number, i.subject, i.channel, i.status, i.received_at, i.closed_at,"
            + " i.resolution_reason as reason";

    String PAGE = " offset #{skip} rows fetch first #{limit} rows only</script>";

    @Select(COLUMNS + TrendMapper.CLOSED + Reach.WITHIN + " and" + TrendMapper.ENDED
            + " = #{ending} <if test=\"reason != null\">and" + TrendMapper.REASON
            + "= #{reason}</if> order by i.closed_at desc, i.id" + PAGE)
    List<InteractionLine> ended(
            Ended.Ending ending, @Nullable String reason, Period period, Reach reach, int skip, int limit);

    @Select(COLUMNS + " from interaction i where ("
            + "<foreach item=\"h\" collection=\"hours\" separator=\" or \">i.received_at &gt;= #{h.from}"
            + " and i.received_at &lt; #{h.to}</foreach>)" + Reach.WITHIN
            + " order by i.received_at desc, i.id" + PAGE)
    List<InteractionLine> received(List<Period> hours, Reach reach, int skip, int limit);
}
