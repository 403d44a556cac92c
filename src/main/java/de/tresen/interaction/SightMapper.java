package de.tresen.interaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SightMapper {

    record Sight(Instant knownAt, Instant lastSeenAt) {}

    @Select("select known_at, last_seen_at from sight where interaction = #{interaction} and username = #{username}")
    Optional<Sight> find(UUID interaction, String username);

    /** Whether nothing has changed since they looked; empty when they never did. */
    @Select("""
            select last_seen_at >= (select max(changed_at) from message where interaction = #{interaction}) as up_to_date
            from sight where interaction = #{interaction} and username = #{username}
            """)
    Optional<Boolean> upToDate(UUID interaction, String username);

    @Insert("""
            insert into sight (interaction, username, known_at, last_seen_at)
            select #{interaction}, #{username}, #{at}, #{at} from (select 1 as one) o where not exists
                (select 1 from sight where interaction = #{interaction} and username = #{username})
            """)
    int insert(UUID interaction, String username, Instant at);

    @Update("""
            update sight set last_seen_at = #{at} where interaction = #{interaction} and username = #{username}
            """)
    int look(UUID interaction, String username, Instant at);

    @Update("""
            update sight set known_at = greatest(known_at, #{at}), last_seen_at = greatest(last_seen_at, #{at})
            where interaction = #{interaction} and username = #{username}
            """)
    int know(UUID interaction, String username, Instant at);
}
