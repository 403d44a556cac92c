package de.tresen.staffing;

import de.tresen.coverage.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProposalMapper {

    /** A proposed shift as it is stored; {@code choices} is JSON, {@code accepted} a list with commas. */
    record Row(
            UUID id,
            Instant fromAt,
            Instant toAt,
            Duty duty,
            @Nullable String person,
            @Nullable String proposed,
            String choices,
            String accepted,
            @Nullable String changedBy,
            @Nullable UUID shift) {}

    /** A search that somebody may begin, and the fence that their claim has to match. */
    record Due(UUID id, long fence) {}

    String COLUMNS = """
            select p.id, p.team, p.from_day as "from", p.to_day as "to", p.people, p.channel, p.language, p.skill, p.state,
                p.version, p.asked_by, p.asked_at, p.ready_at,
                (select count(*) from proposed_shift s where s.proposal = p.id) as shifts,
                (select count(*) from proposed_shift s where s.proposal = p.id and s.person is null) as "open",
                (select count(*) from proposed_shift s where s.proposal = p.id and s.shift is not null) as adopted
            from roster_proposal p
            """;

    /** Whoever sees all, and those who plan for the team. */
    String VISIBLE = """
             and (#{planner.everywhere} = true or p.team in
                <foreach item="t" collection="planner.teams" open="(" separator="," close=")">#{t}</foreach>)
            """;

    @Select("<script>" + COLUMNS + " where p.id = #{id}" + VISIBLE + "</script>")
    Optional<Proposal> find(@Param("id") UUID id, @Param("planner") Planner planner);

    @Select(COLUMNS + " where p.id = #{id}")
    Proposal any(UUID id);

    @Select("<script>" + COLUMNS + """
             where 1 = 1
             <if test="team != null">and p.team = #{team}</if>
             <if test="before != null">and p.id &lt; #{before}</if>
            """ + VISIBLE + " order by p.id desc fetch first #{limit} rows only</script>")
    List<Proposal> list(
            @Param("planner") Planner planner,
            @Param("team") @Nullable String team,
            @Param("before") @Nullable UUID before,
            @Param("limit") int limit);

    @Insert("""
            insert into roster_proposal (id, team, from_day, to_day, people, channel, language, skill, state, version,
                asked_by, asked_at, searching, fence)
            values (#{id}, #{team}, #{from}, #{to}, #{people}, #{channel}, #{language}, #{skill}, #{state}, #{version},
                #{askedBy}, #{askedAt}, #{team}, 0)
            """)
    void insert(Proposal proposal);

    @Select("select id, fence from roster_proposal where state = 'WAITING' order by id")
    List<Due> waiting();

    @Update("""
            update roster_proposal set state = 'SEARCHING', fence = fence + 1, lease_until = #{until},
                version = version + 1
            where id = #{due.id} and fence = #{due.fence} and state = 'WAITING'
            """)
    int claim(@Param("due") Due due, @Param("until") Instant until);

    /** Only by who claimed it, and only as long as nobody has given it up. */
    @Update("""
            update roster_proposal set state = #{state}, ready_at = #{now}, searching = null, lease_until = null,
                version = version + 1
            where id = #{due.id} and fence = #{due.fence} + 1 and state = 'SEARCHING'
            """)
    int settle(@Param("due") Due due, @Param("state") Proposal.State state, @Param("now") Instant now);

    @Update("""
            update roster_proposal set state = 'INTERRUPTED', searching = null, version = version + 1
            where state = 'SEARCHING' and lease_until < #{now}
            """)
    int interrupt(Instant now);

    /** Nobody else changes it until the end of the transaction. Zero when it has changed since it was read. */
    @Update("""
            update roster_proposal set version = version + 1
            where id = #{id} and version = #{version} and state = 'READY'
            """)
    int hold(UUID id, int version);

    @Update("""
            update roster_proposal set state = 'DISCARDED', searching = null, version = version + 1
            where id = #{id} and state <> 'DISCARDED'
            """)
    int discard(UUID id);

    @Delete("delete from roster_proposal where to_day < #{before}")
    int forget(LocalDate before);

    @Insert("""
            insert into proposed_shift (id, proposal, from_at, to_at, duty, person, proposed, choices, accepted)
            values (#{s.id}, #{proposal}, #{s.fromAt}, #{s.toAt}, #{s.duty}, #{s.person}, #{s.proposed}, #{s.choices},
                #{s.accepted})
            """)
    void insertShift(@Param("proposal") UUID proposal, @Param("s") Row shift);

    @Select("""
            select id, from_at, to_at, duty, person, proposed, choices, accepted, changed_by, shift
            from proposed_shift where proposal = #{proposal} order by from_at, to_at, id
            """)
    List<Row> shifts(UUID proposal);

    @Update("""
            update proposed_shift set person = #{person}, accepted = #{accepted}, changed_by = #{by}
            where id = #{id} and shift is null
            """)
    int change(UUID id, @Nullable String person, String accepted, String by);

    @Update("update proposed_shift set accepted = #{accepted} where id = #{id}")
    void accept(UUID id, String accepted);

    @Update("update proposed_shift set shift = #{shift} where id = #{id} and shift is null")
    int adopt(UUID id, UUID shift);
}
