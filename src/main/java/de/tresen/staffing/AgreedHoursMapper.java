package de.tresen.staffing;

import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AgreedHoursMapper {

    /** {@code perWeek} in minutes. */
    record Row(String person, int perWeek) {}

    @Select("""
            <script>select person, per_week from agreed_hours where person in
                <foreach item="p" collection="people" open="(" separator="," close=")">#{p}</foreach></script>
            """)
    List<Row> of(@Param("people") Set<String> people);

    @Delete("delete from agreed_hours where person = #{person}")
    int delete(String person);

    @Insert("insert into agreed_hours (person, per_week) values (#{person}, #{perWeek})")
    void insert(String person, int perWeek);
}
