package de.tresen.servicelevel;

import de.tresen.interaction.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ClockMapper {

    /**
     * What an interaction was promised.
     *
     * @param levelVersion the wording that it keeps; null = as the level is worded now
     */
    record Promised(
            UUID interaction, String serviceLevel, @Nullable UUID levelVersion, Priority priority, Instant receivedAt) {

        Promised of(UUID other) {
            return new Promised(other, serviceLevel, levelVersion, priority, receivedAt);
        }
    }

    String THESE = """
            interaction in <foreach item="i" collection="interactions" open="(" separator="," close=")">#{i}</foreach>
            """;

    /** Whoever changes clocks of interactions does so alone. */
    @Select("<script>select interaction, service_level, level_version, priority, received_at from promise where "
            + THESE + " order by interaction for update</script>")
    List<Promised> lockPromises(List<UUID> interactions);

    @Insert("""
            insert into promise (interaction, service_level, level_version, priority, received_at)
            values (#{interaction}, #{serviceLevel}, #{levelVersion}, #{priority}, #{receivedAt})
            """)
    void insertPromise(Promised promised);

    @Update("""
            update promise set service_level = #{serviceLevel}, level_version = #{levelVersion}, priority = #{priority}
            where interaction = #{interaction}
            """)
    void updatePromise(Promised promised);

    /** Those of each interaction in their order. */
    @Select(
            "<script>select clock, interaction, target, subject, kind, at, hours_key, hours_version, promised, warn_after,"
                    + " detail from service_clock_event where " + THESE + " order by id</script>")
    List<ClockEvent> events(List<UUID> interactions);

    default List<ClockEvent> events(UUID interaction) {
        return events(List.of(interaction));
    }

    @Insert("""
            <script>insert into service_clock_event (clock, interaction, target, subject, kind, at, hours_key,
                hours_version, promised, warn_after, detail) values
            <foreach item="e" collection="events" separator=",">
                (#{e.clock}, #{e.interaction}, #{e.target}, #{e.subject}, #{e.kind}, #{e.at}, #{e.hoursKey},
                #{e.hoursVersion}, #{e.promised}, #{e.warnAfter}, #{e.detail})</foreach></script>
            """)
    void append(List<ClockEvent> events);

    @Insert("""
            <script>insert into service_clock (id, interaction, target, subject, state, hours_key, promised, started_at,
                warn_at, due_at, ended_at, warned_at, breached_at, alarm_at, rung_at) values
            <foreach item="r" collection="rows" separator=",">
                (#{r.id}, #{r.interaction}, #{r.target}, #{r.subject}, #{r.state}, #{r.hoursKey}, #{r.promised},
                #{r.startedAt}, #{r.warnAt}, #{r.dueAt}, #{r.endedAt}, #{r.warnedAt}, #{r.breachedAt},
                #{r.alarmAt}, #{r.rungAt})</foreach></script>
            """)
    void insert(List<ClockRow> rows);

    @Update("""
            update service_clock set state = #{state}, hours_key = #{hoursKey}, promised = #{promised},
                warn_at = #{warnAt}, due_at = #{dueAt}, ended_at = #{endedAt}, warned_at = #{warnedAt},
                breached_at = #{breachedAt}, alarm_at = #{alarmAt}, rung_at = #{rungAt}
            where id = #{id}
            """)
    void update(ClockRow row);

    @Delete("<script>delete from service_clock where id in"
            + " <foreach item='r' collection='rows' open='(' separator=',' close=')'>#{r.id}</foreach></script>")
    void delete(List<ClockRow> rows);

    @Delete("delete from service_clock where interaction = #{interaction}")
    void deleteRows(UUID interaction);

    @Select("<script>select id, interaction, target, subject, state, hours_key, promised, started_at, warn_at, due_at,"
            + " ended_at, warned_at, breached_at, alarm_at, rung_at from service_clock where " + THESE
            + " order by started_at, id</script>")
    List<ClockRow> rows(List<UUID> interactions);

    default List<ClockRow> rows(UUID interaction) {
        return rows(List.of(interaction));
    }

    @Select("""
            select interaction from service_clock where subject = #{subject} and ended_at is null
            """)
    List<UUID> interactionsOfSubject(UUID subject);

    @Select("""
            select interaction from service_clock where alarm_at <= #{now}
            group by interaction order by min(alarm_at) limit #{limit}
            """)
    List<UUID> dueAlarms(Instant now, int limit);

    @Select("""
            select interaction from service_clock where rung_at <= #{now}
            group by interaction order by min(rung_at) limit #{limit}
            """)
    List<UUID> dueRungs(Instant now, int limit);

    @Select("""
            select distinct interaction from service_clock where hours_key = #{hoursKey} and ended_at is null
            order by interaction
            """)
    List<UUID> openOnHours(String hoursKey);

    @Select("""
            select p.interaction from promise p
            where p.service_level = #{serviceLevel} and p.received_at >= #{receivedFrom} and exists (
                select 1 from service_clock c where c.interaction = p.interaction and c.ended_at is null)
            order by p.interaction
            """)
    List<UUID> openOnLevel(String serviceLevel, Instant receivedFrom);

    @Select("""
            <script>select interaction, hours_key, promised, due_at from service_clock
            where ended_at is null and due_at is not null and hours_key is not null and interaction in
            <foreach item="i" collection="interactions" open="(" separator="," close=")">#{i}</foreach></script>
            """)
    List<Clocks.Running> running(Set<UUID> interactions);
}
