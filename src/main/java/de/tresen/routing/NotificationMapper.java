package de.tresen.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface NotificationMapper {

    @Insert("""
            insert into notification (username, interaction, about, reason, detail, at)
            values (#{username}, #{interaction}, #{about}, #{reason}, #{detail}, #{at})
            """)
    void insert(
            String username,
            @Nullable UUID interaction,
            @Nullable UUID about,
            Notifications.Reason reason,
            @Nullable String detail,
            Instant at);

    @Select("""
            select n.id, n.interaction, i.number, i.subject, n.about, n.reason, n.detail, n.at, n.read_at
            from notification n left join interaction i on i.id = n.interaction
            where n.username = #{username} order by n.id desc fetch first #{limit} rows only
            """)
    List<Notifications.Notification> of(String username, int limit);

    @Update("""
            update notification set read_at = #{at} where username = #{username} and id <= #{upTo} and read_at is null
            """)
    int read(String username, long upTo, Instant at);

    @Update("""
            update notification set read_at = #{at}
            where username = #{username} and (interaction = #{subject} or about = #{subject}) and read_at is null
            """)
    int seen(String username, UUID subject, Instant at);

    @Select("""
            select count(*) from (select 1 as one from notification where username = #{username} and read_at is null
                fetch first #{most} rows only) n
            """)
    int unread(String username, int most);
}
