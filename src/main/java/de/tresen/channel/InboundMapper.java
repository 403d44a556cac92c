package de.tresen.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface InboundMapper {

    @Insert(databaseId = "postgresql", value = """
            insert into inbound_message (id, channel, dedupe_key, order_key, raw, size, received_at, state, attempts,
                next_attempt_at)
            values (#{id}, #{channel}, #{dedupeKey}, #{orderKey}, #{raw}, #{size}, #{receivedAt}, 'RECEIVED', 0,
                #{receivedAt})
            on conflict (channel, dedupe_key) do nothing
            """)
    @Insert(databaseId = "h2", value = """
            insert into inbound_message (id, channel, dedupe_key, order_key, raw, size, received_at, state, attempts,
                next_attempt_at)
            values (#{id}, #{channel}, #{dedupeKey}, #{orderKey}, #{raw}, #{size}, #{receivedAt}, 'RECEIVED', 0,
                #{receivedAt})
            """)
    int insert(UUID id, String channel, String dedupeKey, String orderKey, byte[] raw, long size, Instant receivedAt);

    /** The first waiting message of each key whose time has come. */
    @Select("""
            select id, channel, order_key from inbound_message m
            where state = 'RECEIVED' and next_attempt_at <= #{now}
              and not exists (select 1 from inbound_message earlier
                where earlier.state = 'RECEIVED' and earlier.channel = m.channel
                  and earlier.order_key = m.order_key and earlier.arrival < m.arrival)
            order by arrival limit #{limit}
            """)
    List<Head> heads(Instant now, int limit);

    /** The first waiting message of one key, if its time has come or not. */
    @Select("""
            select id, channel, order_key from inbound_message
            where state = 'RECEIVED' and channel = #{channel} and order_key = #{orderKey}
            order by arrival limit 1
            """)
    @Nullable
    Head head(String channel, String orderKey);

    /** Takes a message for this transaction, unless another has it or its time has not come. */
    @Select("""
            select id, channel, raw, received_at, attempts from inbound_message
            where id = #{id} and state = 'RECEIVED' and next_attempt_at <= #{now}
            for update skip locked
            """)
    @Nullable
    Raw lock(UUID id, Instant now);

    @Update("""
            update inbound_message set state = #{state}, settled_at = #{now}, reason = #{reason}, excerpt = #{excerpt},
                attempts = attempts + 1
            where id = #{id} and state = 'RECEIVED'
            """)
    int settle(UUID id, InboundState state, Instant now, @Nullable String reason, @Nullable String excerpt);

    @Update("""
            update inbound_message set attempts = attempts + 1, next_attempt_at = #{nextAttemptAt}, reason = #{reason}
            where id = #{id} and state = 'RECEIVED'
            """)
    void postpone(UUID id, Instant nextAttemptAt, String reason);

    /** Raw bytes of what needs them no more; a limited number, because each is a large row. */
    @Update("""
            update inbound_message set raw = null where id in (
                select id from inbound_message
                where raw is not null and settled_at < #{before} and state in ('PROCESSED', 'DISMISSED')
                order by settled_at limit #{limit})
            """)
    int forgetRaw(Instant before, int limit);

    @Select("""
            select id, channel, received_at, settled_at as quarantined_at, attempts, size, reason, excerpt as beginning
            from inbound_message
            where state = 'QUARANTINED' and id > #{after}
            order by id limit #{limit}
            """)
    List<Quarantined> quarantined(UUID after, int limit);

    @Update("""
            update inbound_message set state = 'RECEIVED', attempts = 0, next_attempt_at = #{now}, settled_at = null,
                excerpt = null
            where id = #{id} and state = 'QUARANTINED'
            """)
    int retry(UUID id, Instant now);

    @Update("""
            update inbound_message set state = 'DISMISSED', settled_at = #{now}
            where id = #{id} and state = 'QUARANTINED'
            """)
    int dismiss(UUID id, Instant now);

    record Head(UUID id, String channel, String orderKey) {}

    record Raw(UUID id, String channel, byte[] raw, Instant receivedAt, int attempts) {}
}
