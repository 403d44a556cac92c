package de.tresen.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface OutboxMapper {

    @Insert("""
            insert into outbound_message (id, act, interaction, channel, thread, in_reply_to, recipient, subject, visibility,
                text, author_name, automatic, state, attempts, failures, doubtful, announced, fence, ready_since, next_attempt_at)
            values (#{m.id}, #{m.act}, #{m.interaction}, #{m.channel}, #{m.thread}, #{m.inReplyTo}, #{m.recipient}, #{m.subject},
                #{m.visibility}, #{m.text}, #{m.authorName}, #{m.automatic}, 'READY', 0, 0, false, true, 0, #{now}, #{now})
            """)
    void insert(@Param("m") OutboundMessage message, @Param("now") Instant now);

    @Select("""
            select id, act, interaction, channel, state, attempts, external_id, reason, next_attempt_at, settled_at
            from outbound_message where id = #{id}
            """)
    @Nullable
    Delivery find(UUID id);

    @Select("""
            select id, act, interaction, channel, state, attempts, external_id, reason, next_attempt_at, settled_at
            from outbound_message where interaction = #{interaction} order by queued
            """)
    List<Delivery> of(UUID interaction);

    @Select("""
            select id, act, interaction, channel, thread, in_reply_to, recipient, subject, visibility, text, author_name,
                automatic
            from outbound_message where id = #{id}
            """)
    OutboundMessage message(UUID id);

    @Select("""
            select distinct channel from outbound_message where state = 'READY' and next_attempt_at <= #{now}
            """)
    List<String> channelsWithWork(Instant now);

    /** What may be sent now: due, and nothing earlier of the same thread is still on its way. */
    @Select("""
            select id, channel, fence from outbound_message m
            where state = 'READY' and channel = #{channel} and next_attempt_at <= #{now}
              and not exists (select 1 from outbound_message earlier
                where earlier.state in ('READY', 'IN_FLIGHT') and earlier.channel = m.channel
                  and earlier.thread = m.thread and earlier.queued < m.queued)
            order by queued limit #{limit}
            """)
    List<Due> due(String channel, Instant now, int limit);

    @Select("""
            select id, channel, fence from outbound_message where state = 'IN_FLIGHT' and lease_until < #{now}
            """)
    List<Due> abandoned(Instant now);

    @Update("""
            update outbound_message set state = 'IN_FLIGHT', attempts = attempts + 1, fence = fence + 1, node = #{node},
                lease_until = #{leaseUntil}
            where id = #{id} and fence = #{fence} and state = 'READY'
            """)
    int claim(UUID id, long fence, String node, Instant leaseUntil);

    @Update("""
            update outbound_message set lease_until = #{leaseUntil}
            where id = #{id} and fence = #{fence} and state = 'IN_FLIGHT'
            """)
    int renew(UUID id, long fence, Instant leaseUntil);

    /** What decides about another attempt. */
    @Select("""
            select failures, doubtful, ready_since from outbound_message
            where id = #{id} and fence = #{fence} and state = 'IN_FLIGHT' for update
            """)
    @Nullable
    Past past(UUID id, long fence);

    @Update("""
            update outbound_message set state = 'READY', fence = fence + 1, failures = failures + 1,
                doubtful = #{doubtful}, next_attempt_at = #{nextAttemptAt}, reason = #{reason}, node = null,
                lease_until = null
            where id = #{id} and fence = #{fence} and state = 'IN_FLIGHT'
            """)
    int again(UUID id, long fence, boolean doubtful, Instant nextAttemptAt, String reason);

    @Update("""
            update outbound_message set state = #{state}, fence = fence + 1, external_id = #{externalId},
                reason = #{reason}, settled_at = #{now}, announced = #{announced}, node = null, lease_until = null
            where id = #{id} and fence = #{fence} and state = 'IN_FLIGHT'
            """)
    int settle(
            UUID id,
            long fence,
            DeliveryState state,
            @Nullable String externalId,
            @Nullable String reason,
            Instant now,
            boolean announced);

    @Update("""
            update outbound_message set state = 'DELIVERED', fence = fence + 1, settled_at = #{now}, announced = true
            where id = #{id} and state = 'IN_DOUBT'
            """)
    int decideDelivered(UUID id, Instant now);

    @Update("""
            update outbound_message set state = 'READY', fence = fence + 1, failures = 0, doubtful = false,
                ready_since = #{now}, next_attempt_at = #{now}, settled_at = null, announced = true
            where id = #{id} and state = 'IN_DOUBT'
            """)
    int decideAgain(UUID id, Instant now);

    @Select("""
            select id, failures from outbound_message
            where announced = false and next_attempt_at <= #{now} order by next_attempt_at limit 100
            """)
    List<Untold> untold(Instant now);

    @Update("""
            update outbound_message set failures = failures + 1, next_attempt_at = #{nextAttemptAt}
            where id = #{id} and announced = false
            """)
    int announceLater(UUID id, Instant nextAttemptAt);

    /** Only what certainly has not arrived. */
    @Delete("delete from outbound_message where id = #{id} and state = 'READY' and doubtful = false")
    int takeBack(UUID id);

    @Update("update outbound_message set announced = true where id = #{id} and announced = false")
    int announce(UUID id);

    record Due(UUID id, String channel, long fence) {}

    record Untold(UUID id, int failures) {}

    record Past(int failures, boolean doubtful, Instant readySince) {}
}
