package de.tresen.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Calendars of companies, and the days that they told. */
@Mapper
interface CompanyMapper {

    /** {@code url} is sealed. */
    record Row(
            String hours,
            String url,
            @Nullable String words,
            @Nullable String etag,
            Instant nextAt,
            @Nullable Instant readAt,
            @Nullable Trouble trouble,
            int found,
            int unreadable) {}

    String ROW = "select hours, url, words, etag, next_at, read_at, trouble, found, unreadable from company_calendar ";

    @Select(ROW + "where hours = #{hours}")
    Optional<Row> of(String hours);

    @Select("select hours from company_calendar order by hours")
    List<String> followed();

    @Select(ROW + "where next_at <= #{now} order by next_at, hours")
    List<Row> due(Instant now);

    @Delete("delete from company_calendar where hours = #{hours}")
    void delete(String hours);

    @Insert("""
            insert into company_calendar (hours, url, words, next_at, found, unreadable)
            values (#{hours}, #{url}, #{words}, #{now}, 0, 0)
            """)
    void insert(String hours, String url, @Nullable String words, Instant now);

    /** Only one of several nodes reads it. */
    @Update("""
            update company_calendar set next_at = #{next}
            where hours = #{row.hours} and url = #{row.url} and next_at = #{row.nextAt}
            """)
    int claim(@Param("row") Row row, @Param("next") Instant next);

    @Update("""
            update company_calendar set read_at = #{now}, trouble = null, etag = #{etag}, found = #{found},
                unreadable = #{unreadable}
            where hours = #{row.hours} and url = #{row.url}
            """)
    void read(
            @Param("row") Row row,
            @Param("now") Instant now,
            @Param("etag") @Nullable String etag,
            @Param("found") int found,
            @Param("unreadable") int unreadable);

    @Update("update company_calendar set trouble = #{trouble} where hours = #{row.hours} and url = #{row.url}")
    void troubled(@Param("row") Row row, @Param("trouble") Trouble trouble);

    /** A day that was told. */
    record Day(LocalDate dayOn, String name, boolean dismissed, boolean gone) {

        ClosedDay closed() {
            return new ClosedDay(dayOn, name);
        }
    }

    @Select("select day_on, name, dismissed, gone from company_day where hours = #{hours} order by day_on")
    List<Day> days(String hours);

    @Delete("delete from company_day where hours = #{hours} and day_on = #{day}")
    void forget(String hours, LocalDate day);

    @Insert("""
            insert into company_day (hours, day_on, name, dismissed, gone)
            values (#{hours}, #{d.dayOn}, #{d.name}, #{d.dismissed}, #{d.gone})
            """)
    void remember(@Param("hours") String hours, @Param("d") Day day);

    @Update("update company_day set dismissed = #{dismissed} where hours = #{hours} and day_on = #{day}")
    int dismiss(String hours, LocalDate day, boolean dismissed);
}
