package de.tresen.staffing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface WishMapper {

    /** A wish as it is stored; weekdays are a list with commas. */
    record Row(
            UUID id,
            String person,
            Wish.Kind kind,
            String days,
            LocalDate fromDay,
            @Nullable LocalDate toDay) {

        static Row of(Wish wish) {
            return new Row(
                    wish.id(),
                    wish.person(),
                    wish.kind(),
                    wish.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")),
                    wish.from(),
                    wish.to());
        }

        Wish wish() {
            var named = Arrays.stream(days.split(","))
                    .filter(day -> !day.isEmpty())
                    .map(DayOfWeek::valueOf)
                    .collect(Collectors.toSet());
            return new Wish(id, person, kind, named, fromDay, toDay);
        }
    }

    String COLUMNS = "select id, person, kind, days, from_day, to_day from duty_wish ";

    @Select(COLUMNS + "where person = #{person} order by id fetch first #{limit} rows only")
    List<Row> ofPerson(String person, int limit);

    @Select("<script>" + COLUMNS + """
             where from_day &lt;= #{to} and (to_day is null or to_day &gt;= #{from}) and person in
                <foreach item="p" collection="people" open="(" separator="," close=")">#{p}</foreach>
             order by id</script>
            """)
    List<Row> ofPeople(@Param("people") Set<String> people, @Param("from") LocalDate from, @Param("to") LocalDate to);

    @Select(COLUMNS + "where id = #{id}")
    Optional<Row> find(UUID id);

    @Insert("""
            insert into duty_wish (id, person, kind, days, from_day, to_day, entered_at)
            values (#{r.id}, #{r.person}, #{r.kind}, #{r.days}, #{r.fromDay}, #{r.toDay}, #{now})
            """)
    void insert(@Param("r") Row row, @Param("now") Instant now);

    @Delete("delete from duty_wish where id = #{id}")
    void delete(UUID id);
}
