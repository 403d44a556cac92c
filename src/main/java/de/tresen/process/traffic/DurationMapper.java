package de.tresen.process.traffic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** How long tokens stayed, counted from the engine's history and kept by day. */
@Mapper
interface DurationMapper {

    record Counted(String definition, String element, int bucket, long amount) {}

    record Kept(String element, int bucket, long amount) {}

    /** For one node at a time. */
    @Select("select counted_until from step_duration_progress where id = 1 for update")
    @Nullable
    Instant lockProgress();

    @Select("select counted_until from step_duration_progress where id = 1")
    @Nullable
    Instant progress();

    @Insert("insert into step_duration_progress (id, counted_until) values (1, #{until})")
    void begin(Instant until);

    @Update("update step_duration_progress set counted_until = #{until} where id = 1")
    void countedUntil(Instant until);

    @Select("select cast(min(END_TIME_) as timestamp(6) with time zone) from ACT_HI_ACTINST")
    @Nullable
    Instant firstLeft();

    /** What was left in a stretch of time; 8 buckets for each doubling. */
    @Select("""
            select PROC_DEF_ID_ as definition, ACT_ID_ as element, bucket, count(*) as amount from (
                select PROC_DEF_ID_, ACT_ID_, cast(floor(8 * ln(cast(case when DURATION_ < 1 then 1 else DURATION_ end
                    as double precision)) / ln(cast(2 as double precision)) + 0.000001) as integer) as bucket
                from ACT_HI_ACTINST
                where END_TIME_ >= cast(#{from} as timestamp) and END_TIME_ < cast(#{to} as timestamp)
                    and DURATION_ is not null and PROC_DEF_ID_ is not null) h
            group by PROC_DEF_ID_, ACT_ID_, bucket
            """)
    List<Counted> left(Instant from, Instant to);

    @Update("""
            update step_duration set amount = amount + #{c.amount} where definition = #{c.definition}
                and left_on = #{day} and element = #{c.element} and bucket = #{c.bucket}
            """)
    int add(Counted c, LocalDate day);

    @Insert("""
            insert into step_duration (definition, left_on, element, bucket, amount)
            values (#{c.definition}, #{day}, #{c.element}, #{c.bucket}, #{c.amount})
            """)
    void insert(Counted c, LocalDate day);

    @Delete("delete from step_duration where left_on < #{day}")
    void forgetBefore(LocalDate day);

    @Delete("delete from step_duration")
    void forgetAll();

    @Delete("delete from step_duration_progress")
    void forgetProgress();

    @Select("""
            <script>select element, bucket, sum(amount) as amount from step_duration
            where left_on &gt;= #{from} and definition in
                <foreach item="d" collection="definitions" open="(" separator="," close=")">#{d}</foreach>
            group by element, bucket order by element, bucket</script>
            """)
    List<Kept> kept(Collection<String> definitions, LocalDate from);
}
