package de.tresen.process.trial;

import de.tresen.model.ModelKind;
import de.tresen.process.trial.Trial.State;
import java.time.Instant;
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
interface TrialMapper {

    /** A trial as it is stored; {@code wanted} is JSON. */
    record Row(
            UUID id,
            UUID draft,
            int revision,
            String file,
            ModelKind kind,
            String wanted,
            State state,
            int done,
            int total,
            String askedBy,
            Instant askedAt,
            @Nullable Instant readyAt,
            @Nullable String problem) {}

    /** What is played, and the fence that a claim has to match. */
    record Due(UUID id, long fence, String file, ModelKind kind, String content, String wanted, String zone) {}

    /** An interaction that is played. */
    record Chosen(
            UUID id, long number, String channel, @Nullable String category, Instant receivedAt) {}

    /** Which ones are chosen. */
    record Choice(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String channel,
            @Nullable String category,
            @Nullable String team,
            int number) {}

    String COLUMNS = """
            select id, draft, revision, model as file, kind, wanted, state, done, total, asked_by, asked_at, ready_at, problem
            from model_trial
            """;

    @Insert("""
            insert into model_trial (id, draft, revision, model, kind, wanted, state, done, total, asked_by, asked_at,
                content, zone, fence)
            values (#{row.id}, #{row.draft}, #{row.revision}, #{row.file}, #{row.kind}, #{row.wanted}, #{row.state}, 0, 0,
                #{row.askedBy}, #{row.askedAt}, #{content}, #{zone}, 0)
            """)
    void insert(@Param("row") Row row, @Param("content") String content, @Param("zone") String zone);

    @Select(COLUMNS + " where id = #{id}")
    Optional<Row> find(UUID id);

    @Select(COLUMNS + " where draft = #{draft} order by id desc fetch first #{most} rows only")
    List<Row> of(UUID draft, int most);

    @Select("select result from model_trial where id = #{id}")
    @Nullable
    String result(UUID id);

    @Select("select count(*) from model_trial where draft = #{draft} and state in ('WAITING', 'PLAYING')")
    int running(UUID draft);

    @Select(
            "select id, fence, model as file, kind, content, wanted, zone from model_trial where state = 'WAITING' order by id")
    List<Due> waiting();

    @Update("""
            update model_trial set state = 'PLAYING', fence = fence + 1, lease_until = #{until}
            where id = #{due.id} and fence = #{due.fence} and state = 'WAITING'
            """)
    int claim(@Param("due") Due due, @Param("until") Instant until);

    /** Zero when somebody has cancelled it, or given it up. */
    @Update("""
            update model_trial set done = #{done}, total = #{total}, lease_until = #{until}
            where id = #{due.id} and fence = #{due.fence} + 1 and state = 'PLAYING'
            """)
    int progress(
            @Param("due") Due due, @Param("done") int done, @Param("total") int total, @Param("until") Instant until);

    @Update("""
            update model_trial set state = #{state}, result = #{result}, problem = #{problem}, ready_at = #{now},
                lease_until = null
            where id = #{due.id} and fence = #{due.fence} + 1 and state = 'PLAYING'
            """)
    int settle(
            @Param("due") Due due,
            @Param("state") State state,
            @Param("result") @Nullable String result,
            @Param("problem") @Nullable String problem,
            @Param("now") Instant now);

    @Update("""
            update model_trial set state = 'CANCELLED', ready_at = #{now}, lease_until = null
            where id = #{id} and state in ('WAITING', 'PLAYING')
            """)
    int cancel(UUID id, Instant now);

    @Update("""
            update model_trial set state = 'INTERRUPTED', ready_at = #{now}, lease_until = null
            where state = 'PLAYING' and lease_until < #{now}
            """)
    int interrupt(Instant now);

    @Delete("delete from model_trial where asked_at < #{before} and state not in ('WAITING', 'PLAYING')")
    int forget(Instant before);

    /** Those that a draft had before; the newest is asked for in their place. */
    @Delete("delete from model_trial where draft = #{draft} and state not in ('WAITING', 'PLAYING')")
    int replace(UUID draft);

    @Select("""
            <script>
            select i.id, i.number, i.channel, i.category, i.received_at from interaction i
            <where>
             <if test="c.from != null">and i.received_at &gt;= #{c.from}</if>
             <if test="c.to != null">and i.received_at &lt; #{c.to}</if>
             <if test="c.channel != null">and i.channel = #{c.channel}</if>
             <if test="c.category != null">and i.category = #{c.category}</if>
             <if test="c.team != null">and i.team = #{c.team}</if>
            </where>
            order by i.received_at desc, i.id desc fetch first #{c.number} rows only
            </script>
            """)
    List<Chosen> choose(@Param("c") Choice choice);
}
