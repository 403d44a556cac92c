package de.tresen.handover;

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
interface HandoverMapper {

    String COLUMNS = """
             h.id, h.kind, h.team, h.person, h.receiver, h.absence, h.note, h.since, h.until_at as "until", h.made_at,
            h.made_by, h.acknowledged_by, h.acknowledged_at
            """;

    /** The two, the leads, whoever sees all; what is for anybody of the team, the team. */
    String VISIBLE = """
             (#{r.everywhere} = true or h.person = #{r.username} or h.receiver = #{r.username}
              or (#{r.leads} = true or h.receiver is null) and h.team in
                <foreach item="t" collection="r.teams" open="(" separator="," close=")">#{t}</foreach>)
            """;

    @Insert("""
            insert into handover (id, kind, team, person, receiver, absence, note, since, until_at, made_at, made_by,
                acknowledged_by, acknowledged_at)
            values (#{id}, #{kind}, #{team}, #{person}, #{receiver}, #{absence}, #{note}, #{since}, #{until}, #{madeAt},
                #{madeBy}, null, null)
            """)
    void insert(Handover handover);

    @Select("<script>select " + COLUMNS + " from handover h where h.id = #{id} and " + VISIBLE + "</script>")
    Optional<Handover> find(@Param("id") UUID id, @Param("r") Reader reader);

    @Select("<script>select " + COLUMNS + " from handover h where " + VISIBLE + """
             <if test="before != null">and h.id &lt; #{before}</if>
             order by h.id desc fetch first #{limit} rows only</script>
            """)
    List<Handover> list(@Param("r") Reader reader, @Param("before") @Nullable UUID before, @Param("limit") int limit);

    /** Those of this kind since an instant; of absences those for this receiver. */
    @Select("""
            select count(*) from handover h
            where h.person = #{person} and h.team = #{team} and h.kind = #{kind} and h.made_at >= #{since}
              and (#{kind} <> 'ABSENCE' or h.receiver is not distinct from #{receiver,jdbcType=VARCHAR})
            """)
    int made(Handover.Kind kind, String person, String team, @Nullable String receiver, Instant since);

    /** Only once, and only by whom it is for. */
    @Update("""
            update handover set acknowledged_by = #{by}, acknowledged_at = #{at}
            where id = #{id} and acknowledged_at is null
            """)
    int acknowledge(UUID id, String by, Instant at);
}
