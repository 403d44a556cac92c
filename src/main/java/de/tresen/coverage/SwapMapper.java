package de.tresen.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SwapMapper {

    String COLUMNS = " s.id, s.shift, s.team, s.person, s.other, s.in_return, s.state, s.asked_by ";

    @Select("<script>select " + COLUMNS + " from shift_swap s where s.id = #{id}" + ShiftMapper.VISIBLE + "</script>")
    Optional<Swap> find(@Param("id") UUID id, @Param("sight") Sight sight);

    @Select("<script>select " + COLUMNS + """
             from shift_swap s where 1 = 1
             <if test="after != null">and s.id &lt; #{after}</if>
            """ + ShiftMapper.VISIBLE + """
             order by s.id desc fetch first #{limit} rows only</script>
            """)
    List<Swap> list(@Param("sight") Sight sight, @Param("after") @Nullable UUID after, @Param("limit") int limit);

    @Select("select " + COLUMNS + " from shift_swap s where s.id = #{id}")
    Optional<Swap> any(UUID id);

    @Insert("""
            insert into shift_swap (id, shift, team, person, other, in_return, state, asked_by, asked_at)
            values (#{s.id}, #{s.shift}, #{s.team}, #{s.person}, #{s.other}, #{s.inReturn}, #{s.state}, #{s.askedBy},
                #{now})
            """)
    void insert(@Param("s") Swap swap, @Param("now") Instant now);

    @Update("update shift_swap set state = #{state}, decided_at = #{now} where id = #{id} and state = 'ASKED'")
    int decide(UUID id, Swap.State state, Instant now);

    /** Only as long as it has not begun and is still the first one's. */
    @Update("""
            update duty_shift set person = #{to}
            where id = #{shift} and team = #{team} and person = #{from} and from_at > #{now}
            """)
    int give(UUID shift, String team, String from, String to, Instant now);
}
