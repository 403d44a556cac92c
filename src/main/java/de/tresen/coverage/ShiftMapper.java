package de.tresen.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ShiftMapper {

    String COLUMNS =
            " s.id, s.team, s.person, s.from_at as \"from\", s.to_at as \"to\", s.duty, s.channel, s.language ";

    /** Whoever sees all, and the team. */
    String VISIBLE = """
             and (#{sight.everywhere} = true or s.team in
                <foreach item="t" collection="sight.teams" open="(" separator="," close=")">#{t}</foreach>)
            """;

    /** Those of some teams that overlap a time, half-open; no shift is longer than {@link Shifts} allows. */
    @Select("<script>select " + COLUMNS + " from duty_shift s where s.team in " + CrewMapper.TEAMS + """
                and s.duty in ('REGULAR', 'EVENING', 'WEEKEND')
                and s.from_at &gt; #{earliest} and s.from_at &lt; #{to} and s.to_at &gt; #{from}
            union all select
            """ + COLUMNS
            + " from duty_shift s where s.team in " + CrewMapper.TEAMS + """
                and s.duty = 'ON_CALL'
                and s.from_at &gt; #{earliestCall} and s.from_at &lt; #{to} and s.to_at &gt; #{from}</script>
            """)
    List<Shift> within(
            @Param("teams") Set<String> teams,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("earliest") Instant earliest,
            @Param("earliestCall") Instant earliestCall);

    /**
     * Any that are not on call and count for what is asked about; enough to know that shifts are planned.
     *
     * @param people of whom; null = of anybody
     */
    @Select("<script>select " + COLUMNS + """
             from duty_shift s where s.team = #{team} and s.duty in ('REGULAR', 'EVENING', 'WEEKEND')
                and s.from_at &gt; #{from} and s.from_at &lt; #{to}
             <if test="people != null">and s.person = any(#{people})</if>
             <if test="asked.channel != null">and (s.channel is null or s.channel = #{asked.channel})</if>
             <if test="asked.language != null">and (s.language is null or s.language = #{asked.language}
                or #{asked.language} like concat(s.language, '-%'))</if>
             fetch first #{most} rows only</script>
            """)
    List<Shift> anyOf(
            @Param("team") String team,
            @Param("people") String @Nullable [] people,
            @Param("asked") Scope asked,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("most") int most);

    /** Who of some people has shifts that are not on call. */
    @Select("""
            select distinct person from duty_shift
            where team = #{team} and duty in ('REGULAR', 'EVENING', 'WEEKEND') and from_at > #{from} and from_at < #{to}
                and person = any(#{people})
            """)
    Set<String> whoHas(String team, String[] people, Instant from, Instant to);

    @Select("""
            select count(*) from (select 1 as one) o
            where exists (select 1 from duty_shift where team = #{team} and from_at > #{from} and from_at < #{to})
               or exists (select 1 from absence where from_at <= #{at} and to_at > #{at})
            """)
    int anything(String team, Instant at, Instant from, Instant to);

    @Select("<script>select " + COLUMNS + " from duty_shift s where s.id = #{id}" + VISIBLE + "</script>")
    Optional<Shift> find(@Param("id") UUID id, @Param("sight") Sight sight);

    @Select("<script>select " + COLUMNS + """
             from duty_shift s where s.id in
                <foreach item="i" collection="ids" open="(" separator="," close=")">#{i}</foreach>
            """ + VISIBLE + "</script>")
    List<Shift> some(@Param("sight") Sight sight, @Param("ids") Set<UUID> ids);

    @Select("<script>select " + COLUMNS + """
             from duty_shift s where s.from_at &lt; #{to} and s.to_at &gt; #{from}
             <if test="team != null">and s.team = #{team}</if>
             <if test="person != null">and s.person = #{person}</if>
             <if test="after != null">and (s.from_at &gt; #{after.from} or s.from_at = #{after.from} and s.id &gt; #{after.id})</if>
            """ + VISIBLE + """
             order by s.from_at, s.id fetch first #{limit} rows only</script>
            """)
    List<Shift> list(
            @Param("sight") Sight sight,
            @Param("team") @Nullable String team,
            @Param("person") @Nullable String person,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("after") @Nullable Place after,
            @Param("limit") int limit);

    @Select("<script>select " + COLUMNS + """
             from duty_shift s where s.from_at &lt; #{to} and s.to_at &gt; #{from} and s.person in
                <foreach item="p" collection="people" open="(" separator="," close=")">#{p}</foreach>
             order by s.from_at, s.id</script>
            """)
    List<Shift> ofPeople(@Param("people") Set<String> people, @Param("from") Instant from, @Param("to") Instant to);

    @Insert("""
            insert into duty_shift (id, team, person, from_at, to_at, duty, channel, language, entered_by, entered_at)
            values (#{s.id}, #{s.team}, #{s.person}, #{s.from}, #{s.to}, #{s.duty}, #{s.channel}, #{s.language}, #{by},
                #{now})
            """)
    void insert(@Param("s") Shift shift, @Param("by") String by, @Param("now") Instant now);

    @Select("select " + COLUMNS + " from duty_shift s where s.id = #{id}")
    Optional<Shift> any(UUID id);

    @Select("select " + COLUMNS + """
             from duty_shift s where s.from_at > #{earliest} and s.from_at < #{until} and s.to_at > #{after}
                and s.to_at <= #{until} and s.duty <> 'ON_CALL' order by s.to_at, s.id
            """)
    List<Shift> endedBetween(Instant after, Instant until, Instant earliest);

    @Update("""
            update duty_shift set team = #{s.team}, person = #{s.person}, from_at = #{s.from}, to_at = #{s.to},
                duty = #{s.duty}, channel = #{s.channel}, language = #{s.language}
            where id = #{s.id} and from_at > #{now}
            """)
    int replace(@Param("s") Shift shift, @Param("now") Instant now);

    @Update("update duty_shift set to_at = #{at} where id = #{id} and from_at < #{at} and to_at > #{at}")
    int end(UUID id, Instant at);

    @Delete("delete from duty_shift where id = #{id} and from_at >= #{now}")
    int deleteBefore(UUID id, Instant now);
}
