package de.tresen.servicelevel;

import de.tresen.servicelevel.ClockMapper.Promised;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What runs, counted and read without locking it. */
@Mapper
interface ForesightMapper {

    /** How many promises run under a level or on hours. */
    record Count(String what, int many) {}

    @Select("""
            select p.service_level as what, count(*) as many from service_clock c
            join promise p on p.interaction = c.interaction
            where c.ended_at is null and c.hours_key is not null group by p.service_level
            """)
    List<Count> runningByLevel();

    @Select("""
            select hours_key as what, count(*) as many from service_clock
            where ended_at is null and hours_key is not null group by hours_key
            """)
    List<Count> runningByHours();

    @Select("""
            <script>select interaction, service_level, level_version, priority, received_at from promise
            where interaction in
            <foreach item="i" collection="interactions" open="(" separator="," close=")">#{i}</foreach></script>
            """)
    List<Promised> promises(List<UUID> interactions);

    @Select("""
            <script>select clock, interaction, target, subject, kind, at, hours_key, hours_version, promised, warn_after,
                detail
            from service_clock_event where interaction in
            <foreach item="i" collection="interactions" open="(" separator="," close=")">#{i}</foreach>
            order by interaction, id</script>
            """)
    List<ClockEvent> events(List<UUID> interactions);
}
