package de.tresen.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface TimelineMapper {

    @Insert("""
            insert into timeline_entry (interaction, at, actor, acting_for, event, detail)
            values (#{interaction}, #{at}, #{actor}, #{actingFor}, #{event}, #{detail})
            """)
    void insert(
            UUID interaction,
            Instant at,
            String actor,
            @Nullable String actingFor,
            Timeline.Event event,
            @Nullable String detail);

    @Select("""
            select at, actor, acting_for, event, detail from timeline_entry
            where interaction = #{interaction} order by id
            """)
    List<Timeline.Entry> of(UUID interaction);
}
