package de.tresen.interaction;

import de.tresen.interaction.Presence.Activity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PresenceMapper {

    record Row(Activity activity, Instant seenAt) {}

    @Select("""
            select activity, seen_at from presence
            where interaction = #{interaction} and username = #{username} and page = #{page}
            """)
    Optional<Row> find(UUID interaction, String username, String page);

    @Select("""
            select p.username, n.name, p.activity from presence p join person n on n.username = p.username
            where p.interaction = #{interaction} and p.username <> #{reader} and p.seen_at > #{freshFrom}
            """)
    List<Presence.Present> of(UUID interaction, String reader, Instant freshFrom);

    @Update("""
            update presence set activity = #{activity}, seen_at = #{at}
            where interaction = #{interaction} and username = #{username} and page = #{page}
            """)
    int update(UUID interaction, String username, String page, Activity activity, Instant at);

    @Insert("""
            insert into presence (interaction, username, page, activity, seen_at)
            values (#{interaction}, #{username}, #{page}, #{activity}, #{at})
            """)
    void insert(UUID interaction, String username, String page, Activity activity, Instant at);

    @Delete("delete from presence where interaction = #{interaction} and username = #{username} and page = #{page}")
    int remove(UUID interaction, String username, String page);

    @Delete("delete from presence where seen_at <= #{freshFrom}")
    void removeStale(Instant freshFrom);
}
