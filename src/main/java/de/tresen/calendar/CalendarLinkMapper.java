package de.tresen.calendar;

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
interface CalendarLinkMapper {

    String LINK = "select id, person, team, language, created_at, last_used_at from calendar_link";

    @Select(LINK + " where person = #{person} order by id")
    List<CalendarLink> of(String person);

    @Select(LINK + " where hash = #{hash}")
    Optional<CalendarLink> find(byte[] hash);

    @Delete("""
            delete from calendar_link
            where person = #{person} and coalesce(team, '') = coalesce(cast(#{team} as varchar(100)), '')
            """)
    void delete(@Param("person") String person, @Param("team") @Nullable String team);

    @Insert("""
            insert into calendar_link (id, person, team, language, hash, created_at)
            values (#{l.id}, #{l.person}, #{l.team}, #{l.language}, #{hash}, #{l.createdAt})
            """)
    void insert(@Param("l") CalendarLink link, @Param("hash") byte[] hash);

    @Update("""
            update calendar_link set last_used_at = #{now}
            where id = #{id} and (last_used_at is null or last_used_at < #{before})
            """)
    void used(UUID id, Instant now, Instant before);
}
