package de.tresen.interaction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface InteractionMapper {

    String COLUMNS = """
             i.id, i.number, i.channel, i.thread, i.subject, i.status, i.visibility, i.category, i.priority, i.language,
             i.sentiment, i.confidence, i.team, i.assignee, i.contact, i.resolution, i.resolution_reason, i.follow_up_at,
             i.received_at, i.last_activity_at, i.closed_at, i.previous, i.merged_into
            """;

    String VISIBLE = Scope.VISIBLE;

    String FILTERS = """
             <if test="query.status != null">and i.status = #{query.status}</if>
             <if test="query.channel != null">and i.channel = #{query.channel}</if>
             <if test="query.thread != null">and i.thread = #{query.thread}</if>
             <if test="query.team != null">and i.team = #{query.team}</if>
             <if test="query.assignee != null">and i.assignee = #{query.assignee}</if>
             <if test="query.category != null">and i.category = #{query.category}</if>
             <if test="query.priority != null">and i.priority = #{query.priority}</if>
             <if test="query.language != null">and i.language = #{query.language}</if>
             <if test="query.contact != null">and i.contact = #{query.contact}</if>
            """;

    @Insert("""
            insert into interaction (id, channel, thread, subject, status, visibility, contact, received_at,
                last_activity_at, previous)
            values (#{id}, #{channel}, #{thread}, #{subject}, #{status}, #{visibility}, #{contact},
                #{receivedAt}, #{lastActivityAt}, #{previous})
            """)
    void insert(Interaction interaction);

    @Select("select " + COLUMNS + " from interaction i where i.id = #{id}")
    Optional<Interaction> find(UUID id);

    @Select("select " + COLUMNS + " from interaction i where i.id = #{id} for update")
    Optional<Interaction> lock(UUID id);

    @Select("<script>select " + COLUMNS + " from interaction i where i.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>"
            + " order by i.id for update</script>")
    List<Interaction> lockAll(Collection<UUID> ids);

    @Select("<script>select " + COLUMNS + " from interaction i where i.id = #{id}" + VISIBLE + "</script>")
    Optional<Interaction> findVisible(UUID id, Scope scope);

    @Select("<script>select i.id from interaction i where i.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>" + VISIBLE
            + "</script>")
    Set<UUID> visible(Collection<UUID> ids, Scope scope);

    @Select("select " + COLUMNS + """
             from interaction i where i.channel = #{channel} and i.thread = #{thread}
            order by i.number desc fetch first 1 row only for update
            """)
    Optional<Interaction> lockNewestOfThread(String channel, String thread);

    @Update("""
            update interaction set subject = #{subject}, status = #{status}, category = #{category},
                priority = #{priority}, language = #{language}, sentiment = #{sentiment}, confidence = #{confidence},
                team = #{team}, assignee = #{assignee}, resolution = #{resolution},
                resolution_reason = #{resolutionReason}, follow_up_at = #{followUpAt},
                last_activity_at = #{lastActivityAt}, closed_at = #{closedAt}, merged_into = #{mergedInto}
            where id = #{id}
            """)
    void update(Interaction interaction);

    @Select("<script>select " + COLUMNS + " from interaction i <where>" + FILTERS + """
             <if test="number != null">and i.number = #{number}</if>
            """ + SearchMapper.BEHIND + VISIBLE
            + """
             </where>
             order by i.last_activity_at desc, i.id desc fetch first #{query.limit} rows only</script>
            """)
    List<Interaction> list(InteractionQuery query, @Nullable Long number, Scope scope);

    @Select("select " + COLUMNS + """
             from interaction i where i.contact = #{contact} and i.number < #{number}
            order by i.number desc fetch first 50 rows only
            """)
    List<Interaction> earlierOf(UUID contact, long number);

    @Insert("""
            insert into interaction_audience (interaction, team)
            select #{interaction}, #{team} from (select 1 as one) o where not exists
                (select 1 from interaction_audience where interaction = #{interaction} and team = #{team})
            """)
    void addAudience(UUID interaction, String team);
}
