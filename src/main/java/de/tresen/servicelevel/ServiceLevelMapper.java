package de.tresen.servicelevel;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ServiceLevelMapper {

    record Row(String levelKey, String definition) {}

    @Select("select definition from service_level where level_key = #{key}")
    @Nullable
    String find(String key);

    @Select("select level_key, definition from service_level order by level_key")
    List<Row> all();

    @Select("""
            select level_key, definition from service_level
            where level_key > #{after} order by level_key fetch first #{most} rows only
            """)
    List<Row> list(String after, int most);

    @Insert("""
            insert into service_level (level_key, name, service_hours, definition)
            values (#{key}, #{name}, #{serviceHours}, #{definition})
            """)
    void insert(String key, String name, String serviceHours, String definition);

    @Update("""
            update service_level set name = #{name}, service_hours = #{serviceHours}, definition = #{definition}
            where level_key = #{key}
            """)
    void update(String key, String name, String serviceHours, String definition);
}
