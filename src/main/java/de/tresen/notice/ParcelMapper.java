package de.tresen.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ParcelMapper {

    /** One that may be tried now, and the fence that its claim has to match. */
    record Due(UUID id, Medium medium, String addressee, Instant packedAt, int failures, long fence) {}

    @Insert("""
            insert into parcel (id, medium, addressee, state, packed_at, next_attempt_at, failures, fence)
            values (#{id}, #{medium}, #{addressee}, 'READY', #{now}, #{now}, 0, 0)
            """)
    void insert(UUID id, Medium medium, String addressee, Instant now);

    /** Of each addressee only the oldest: what is later waits for it, and whoever does not answer costs one attempt. */
    @Select("""
            select id, medium, addressee, packed_at, failures, fence from parcel p
            where next_attempt_at <= #{now} and (lease_until is null or lease_until < #{now})
              and not exists (select 1 from parcel earlier
                where earlier.state = 'READY' and earlier.medium = p.medium and earlier.addressee = p.addressee
                  and (earlier.packed_at < p.packed_at or earlier.packed_at = p.packed_at and earlier.id < p.id))
            order by next_attempt_at limit #{limit}
            """)
    List<Due> due(Instant now, int limit);

    @Update("""
            update parcel set fence = fence + 1, lease_until = #{leaseUntil}
            where id = #{id} and fence = #{fence} and state = 'READY'
            """)
    int claim(UUID id, long fence, Instant leaseUntil);

    @Update("""
            update parcel set failures = failures + 1, next_attempt_at = #{nextAttemptAt}, problem = #{problem},
                lease_until = null
            where id = #{id} and fence = #{fence} and state = 'READY'
            """)
    int again(UUID id, long fence, Instant nextAttemptAt, String problem);

    @Update("""
            update parcel set state = #{state}, next_attempt_at = null, problem = #{problem}, lease_until = null,
                settled_at = #{now}
            where id = #{id} and fence = #{fence} and state = 'READY'
            """)
    int settle(UUID id, long fence, Parcel.State state, @Nullable String problem, Instant now);

    @Select("""
            select id, medium, addressee, state, packed_at, next_attempt_at, failures, problem, settled_at from parcel
            where state = 'FAILED' or state = 'READY' and failures > 0 order by packed_at desc limit #{limit}
            """)
    List<Parcel> troubled(int limit);

    @Update("""
            update parcel set state = 'READY', fence = fence + 1, failures = 0, packed_at = #{now},
                next_attempt_at = #{now}, settled_at = null, lease_until = null
            where id = #{id} and state <> 'SENT'
            """)
    int sendAgain(UUID id, Instant now);

    @Delete("delete from parcel where settled_at < #{before}")
    void forget(Instant before);
}
