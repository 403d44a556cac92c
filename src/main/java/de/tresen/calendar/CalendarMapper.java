package de.tresen.calendar;

import de.tresen.coverage.Absence.Kind;
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

/** Calendars that tell of absences, and what they told. */
@Mapper
interface CalendarMapper {

    /** {@code url} is sealed. */
    record Row(
            String person,
            String url,
            Kind kind,
            @Nullable String words,
            @Nullable String etag,
            Instant nextAt,
            @Nullable Instant readAt,
            @Nullable Trouble trouble,
            int found,
            int unreadable) {}

    String ROW = " s.person, s.url, s.kind, s.words, s.etag, s.next_at, s.read_at, s.trouble, s.found, s.unreadable ";

    @Select("select" + ROW + "from calendar_subscription s where s.person = #{person}")
    Optional<Row> of(String person);

    @Select("select" + ROW + """
            from calendar_subscription s join person p on p.username = s.person and p.active = true
            where s.next_at <= #{now} order by s.next_at, s.person
            """)
    List<Row> due(Instant now);

    @Delete("delete from calendar_subscription where person = #{person}")
    void delete(String person);

    @Insert("""
            insert into calendar_subscription (person, url, kind, words, next_at, found, unreadable)
            values (#{person}, #{url}, #{kind}, #{words}, #{now}, 0, 0)
            """)
    void insert(String person, String url, Kind kind, @Nullable String words, Instant now);

    /** Only one of several nodes reads it. */
    @Update("""
            update calendar_subscription set next_at = #{next}
            where person = #{row.person} and url = #{row.url} and next_at = #{row.nextAt}
            """)
    int claim(@Param("row") Row row, @Param("next") Instant next);

    @Update("""
            update calendar_subscription set read_at = #{now}, trouble = null, etag = #{etag}, found = #{found},
                unreadable = #{unreadable}
            where person = #{row.person} and url = #{row.url}
            """)
    void read(
            @Param("row") Row row,
            @Param("now") Instant now,
            @Param("etag") @Nullable String etag,
            @Param("found") int found,
            @Param("unreadable") int unreadable);

    @Update("update calendar_subscription set trouble = #{trouble} where person = #{row.person} and url = #{row.url}")
    void troubled(@Param("row") Row row, @Param("trouble") Trouble trouble);

    /** What was told of one event. */
    record Known(
            String event,
            Instant fromAt,
            Instant toAt,
            @Nullable UUID absence,
            @Nullable String refused) {}

    @Select("""
            select event, from_at, to_at, absence, refused from calendar_absence
            where person = #{person} and source = #{source} order by from_at, event
            """)
    List<Known> known(String person, String source);

    @Delete("delete from calendar_absence where person = #{person} and source = #{source} and event = #{event}")
    void forget(String person, String source, String event);

    @Insert("""
            insert into calendar_absence (person, source, event, from_at, to_at, absence, refused)
            values (#{person}, #{source}, #{k.event}, #{k.fromAt}, #{k.toAt}, #{k.absence}, #{k.refused})
            """)
    void remember(@Param("person") String person, @Param("source") String source, @Param("k") Known known);
}
