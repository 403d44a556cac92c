package de.tresen.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface TaskFieldMapper {

    /** Where the newest version of a form lies: form keys have versions of their own in the engine. */
    @Select("""
            select DEPLOYMENT_ID_ deployment, RESOURCE_NAME_ resource from ACT_RE_CAMFORMDEF
            where KEY_ = #{key} order by VERSION_ desc fetch first 1 row only
            """)
    @Nullable
    Stored newest(String key);

    @Delete("delete from task_form_value where task = #{task}")
    void forget(String task);

    @Insert("""
            insert into task_form_value
                (task, field, interaction, kind, label, given, position, username, given_at)
            values (#{task}, #{field}, #{interaction}, #{kind}, #{label}, #{given}, #{position}, #{username}, #{at})
            """)
    void insert(
            String task,
            String field,
            UUID interaction,
            String kind,
            String label,
            String given,
            int position,
            String username,
            Instant at);

    @Select("""
            select kind, label, given, username, given_at from task_form_value
            where interaction = #{interaction} order by given_at, task, position
            """)
    List<TaskFields.Given> of(UUID interaction);

    /** A form's file in the engine. */
    record Stored(String deployment, String resource) {}
}
