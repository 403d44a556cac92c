package de.tresen.people;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignInFailureMapper {

    @Select("""
            select failures, blocked_until, last_at from sign_in_failure
            where username = #{username} and address = #{address} for update
            """)
    Optional<Failures> find(String username, String address);

    @Insert("""
            insert into sign_in_failure (username, address, failures, last_at)
            values (#{username}, #{address}, 1, #{at})
            """)
    void insert(String username, String address, Instant at);

    @Update("""
            update sign_in_failure set failures = #{failures}, blocked_until = #{blockedUntil}, last_at = #{at}
            where username = #{username} and address = #{address}
            """)
    void update(String username, String address, int failures, @Nullable Instant blockedUntil, Instant at);

    @Delete("delete from sign_in_failure where username = #{username} and address = #{address}")
    void forget(String username, String address);

    @Delete("delete from sign_in_failure where last_at < #{before}")
    void forgetBefore(Instant before);

    /** How often it failed of late. */
    record Failures(int failures, @Nullable Instant blockedUntil, Instant lastAt) {

        boolean blockedAt(Instant now) {
            return blockedUntil != null && blockedUntil.isAfter(now);
        }
    }
}
