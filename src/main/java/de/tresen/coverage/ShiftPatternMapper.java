package de.tresen.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Patterns, each once for each of its people; see {@link ShiftPatternRow#whole}. */
@Mapper
interface ShiftPatternMapper {

    String ROWS = """
            select s.id, s.team, s.duty, s.days, s.from_time, s.to_time, s.first_day, s.last_day, s.every_weeks,
                s.planned_until, s.channel, s.language, p.person
            from shift_pattern s join shift_pattern_person p on p.pattern = s.id
            """;

    @Select("<script>" + ROWS + " where s.id = #{id}" + ShiftMapper.VISIBLE + " order by p.place</script>")
    List<ShiftPatternRow> find(@Param("id") UUID id, @Param("sight") Sight sight);

    @Select("<script>" + ROWS + """
             where s.id in (select id from (select s.id from shift_pattern s where 1 = 1
                <if test="team != null">and s.team = #{team}</if>
                <if test="after != null">and s.id &gt; #{after}</if>
            """ + ShiftMapper.VISIBLE + """
                order by s.id fetch first #{limit} rows only) few)
             order by s.id, p.place</script>
            """)
    List<ShiftPatternRow> list(
            @Param("sight") Sight sight,
            @Param("team") @Nullable String team,
            @Param("after") @Nullable UUID after,
            @Param("limit") int limit);

    /** Those whose shifts are not written down far enough. */
    @Select(ROWS + """
             where s.planned_until < #{until} and (s.last_day is null or s.last_day >= s.planned_until)
            order by s.id, p.place
            """)
    List<ShiftPatternRow> plannedBefore(LocalDate until);

    @Insert("""
            insert into shift_pattern (id, team, duty, days, from_time, to_time, first_day, last_day, every_weeks,
                planned_until, channel, language, entered_by, entered_at)
            values (#{r.id}, #{r.team}, #{r.duty}, #{r.days}, #{r.fromTime}, #{r.toTime}, #{r.firstDay}, #{r.lastDay},
                #{r.everyWeeks}, #{r.plannedUntil}, #{r.channel}, #{r.language}, #{by}, #{now})
            """)
    void insert(@Param("r") ShiftPatternRow row, @Param("by") String by, @Param("now") Instant now);

    @Insert("insert into shift_pattern_person (pattern, place, person) values (#{pattern}, #{place}, #{person})")
    void addPerson(UUID pattern, int place, String person);

    /** Only one of several nodes goes on from where it was. */
    @Update("update shift_pattern set planned_until = #{until} where id = #{id} and planned_until = #{from}")
    int plannedUntil(UUID id, LocalDate from, LocalDate until);

    @Insert("""
            insert into duty_shift (id, team, person, from_at, to_at, duty, channel, language, entered_by, entered_at,
                pattern)
            values (#{s.id}, #{s.team}, #{s.person}, #{s.from}, #{s.to}, #{s.duty}, #{s.channel}, #{s.language}, #{by}, #{now},
                #{pattern})
            """)
    void insertShift(
            @Param("s") Shift shift, @Param("pattern") UUID pattern, @Param("by") String by, @Param("now") Instant now);

    @Delete("delete from duty_shift where pattern = #{pattern} and from_at > #{now}")
    void deleteShifts(UUID pattern, Instant now);

    @Delete("delete from shift_pattern where id = #{id}")
    void delete(UUID id);
}
