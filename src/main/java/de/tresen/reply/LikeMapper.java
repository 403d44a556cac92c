package de.tresen.reply;

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
interface LikeMapper {

    String COLUMNS = " l.message, l.id, l.username, l.person_name, l.liked_at, l.close_after, l.delivered_at ";

    @Insert("""
            insert into message_like (message, id, username, person_name, liked_at, close_after, delivered_at)
            values (#{message}, #{id}, #{username}, #{personName}, #{likedAt}, #{closeAfter}, #{deliveredAt})
            """)
    void insert(Like like);

    @Delete("delete from message_like where message = #{message}")
    void delete(UUID message);

    @Update("update message_like set delivered_at = #{at} where id = #{id} and delivered_at is null")
    void delivered(UUID id, Instant at);

    @Select("select" + COLUMNS + "from message_like l where l.message = #{message}")
    Optional<Like> onMessage(UUID message);

    @Select("select" + COLUMNS + "from message_like l where l.id = #{id}")
    Optional<Like> find(UUID id);

    @Select("select" + COLUMNS + """
            from message_like l join message m on m.id = l.message
            where m.interaction = #{interaction} order by l.liked_at, l.id
            """)
    List<Like> of(UUID interaction);
}
