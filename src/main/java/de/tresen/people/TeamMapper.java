package de.tresen.people;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface TeamMapper {

    @Select("""
            select team_key as "key", name, time_zone, service_hours, department from team where team_key = #{key}
            """)
    Optional<Team> find(String key);

    @Select("""
            select team_key as "key", name, time_zone, service_hours, department from team
            where cast(#{after} as varchar) is null or team_key > #{after}
            order by team_key limit #{limit}
            """)
    List<Team> list(@Nullable String after, int limit);

    @Update("""
            update team set name = #{name}, time_zone = #{timeZone}, service_hours = #{serviceHours},
                department = #{department}
            where team_key = #{key}
            """)
    int update(Team team);

    @Insert("""
            insert into team (team_key, name, time_zone, service_hours, department)
            values (#{key}, #{name}, #{timeZone}, #{serviceHours}, #{department})
            """)
    void insert(Team team);
}
