package de.tresen.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Absences, each once for each of its substitutes and at least once; see {@link AbsenceRow#whole}. */
@Mapper
interface AbsenceMapper {

    String ROWS = """
            select a.id, a.person, a.kind, a.from_at, a.to_at, a.whole_days, a.state, a.moves, a.answering, a.approving,
                a.questions, a.entered_by, a.decided_by, s.person as substitute
            from absence a left join absence_substitute s on s.absence = a.id
            """;

    /** One's own, and those of who shares a team. */
    String VISIBLE = """
             and (#{sight.everywhere} = true or a.person = #{sight.username}
               or exists (select 1 from person_team pt where pt.person = a.person and pt.team in
                 <foreach item="t" collection="sight.teams" open="(" separator="," close=")">#{t}</foreach>))
            """;

    /** All that overlap a time, half-open. */
    @Select(ROWS + " where a.from_at < #{to} and a.to_at > #{from} order by a.from_at, a.id, s.place")
    List<AbsenceRow> within(Instant from, Instant to);

    /** Who of some people is away. */
    @Select("""
            select distinct person from absence
            where person = any(#{people})
                and from_at <= #{at} and to_at > #{at} and state = 'APPROVED'
            """)
    Set<String> away(String[] people, Instant at);

    /** When somebody was or will be away no more. */
    record LastAway(String person, Instant until) {}

    /** Of those who have been away by now, or are. */
    @Select("""
            select person, max(to_at) as until from absence
            where person = any(#{people})
                and from_at <= #{now} and state = 'APPROVED'
            group by person
            """)
    List<LastAway> lastAway(String[] people, Instant now);

    @Select("<script>" + ROWS + " where a.id = #{id}" + VISIBLE + " order by s.place</script>")
    List<AbsenceRow> find(@Param("id") UUID id, @Param("sight") Sight sight);

    @Select(ROWS + " where a.id = #{id} order by s.place")
    List<AbsenceRow> any(UUID id);

    @Update("update absence set state = state where id = #{id}")
    int lock(UUID id);

    /** What counts of somebody's absences between two instants, both included. */
    @Select(ROWS + """
             where a.person = #{person} and a.state = 'APPROVED' and a.from_at <= #{to} and a.to_at >= #{from}
             order by a.from_at, a.id, s.place
            """)
    List<AbsenceRow> ofPerson(String person, Instant from, Instant to);

    @Select("<script>" + ROWS + """
             where a.id in (select id from (select a.id, a.from_at from absence a
                where a.from_at &lt; #{to} and a.to_at &gt; #{from}
                <if test="person != null">and a.person = #{person}</if>
                <if test="team != null">and exists (select 1 from person_team pt
                    where pt.person = a.person and pt.team = #{team})</if>
                <if test="after != null">and (a.from_at &gt; #{after.from} or a.from_at = #{after.from} and a.id &gt; #{after.id})</if>
            """ + VISIBLE + """
                order by a.from_at, a.id fetch first #{limit} rows only) p)
             order by a.from_at, a.id, s.place</script>
            """)
    List<AbsenceRow> list(
            @Param("sight") Sight sight,
            @Param("team") @Nullable String team,
            @Param("person") @Nullable String person,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("after") @Nullable Place after,
            @Param("limit") int limit);

    @Insert("""
            insert into absence (id, person, kind, from_at, to_at, whole_days, state, moves, answering, approving,
                questions, entered_by, entered_at, decided_by, decided_at)
            values (#{a.id}, #{a.person}, #{a.kind}, #{a.fromAt}, #{a.toAt}, #{a.wholeDays}, #{a.state}, #{a.moves},
                #{a.answering}, #{a.approving}, #{a.questions}, #{a.enteredBy}, #{now}, null, null)
            """)
    void insert(@Param("a") AbsenceRow absence, @Param("now") Instant now);

    @Insert("insert into absence_substitute (absence, place, person) values (#{absence}, #{place}, #{person})")
    void addSubstitute(UUID absence, int place, String person);

    @Update("""
            update absence set state = #{state}, decided_by = #{by}, decided_at = #{now}
            where id = #{id} and state = 'REQUESTED'
            """)
    int decide(UUID id, Absence.State state, String by, Instant now);

    @Update("""
            update absence set to_at = #{at}
            where id = #{id} and from_at < #{at} and to_at > #{at} and state = 'APPROVED'
            """)
    int end(UUID id, Instant at);

    /** Another end for one that counts and is not over. */
    @Update("""
            update absence set to_at = #{to}
            where id = #{id} and from_at < #{to} and to_at > #{now} and state = 'APPROVED'
            """)
    int endOn(UUID id, Instant to, Instant now);

    @Delete("delete from absence where id = #{id} and (from_at >= #{now} or state = 'REQUESTED')")
    int deleteBefore(UUID id, Instant now);
}
