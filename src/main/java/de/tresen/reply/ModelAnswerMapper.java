package de.tresen.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ModelAnswerMapper {

    String COLUMNS = " m.id, m.short_key, m.name, m.language, m.text, m.team, m.owner, m.active ";

    /** One's own, those of one's teams, and those for all; nobody reads what is another person's own. */
    String VISIBLE = """
             and (m.owner = #{sight.username} or m.owner is null and (#{sight.everywhere} = true
               or #{sight.writes} = true and (m.team is null or m.team in
                 <foreach item="t" collection="sight.teams" open="(" separator="," close=")">#{t}</foreach>)))
            """;

    /** @param everywhere sees those of all teams */
    record Sight(String username, boolean everywhere, boolean writes, Set<String> teams) {}

    /** Behind which row a page begins. */
    record After(String name, UUID id) {}

    @Select("<script>select " + COLUMNS + """
             from model_answer m where 1 = 1
             <if test="activeOnly">and m.active = true</if>
             <if test="pattern != null">and (lower(m.name) like #{pattern} escape '!' or lower(m.short_key) like #{pattern} escape '!'
                or lower(m.text) like #{pattern} escape '!')</if>
             <if test="after != null">and (m.name &gt; #{after.name} or m.name = #{after.name} and m.id &gt; #{after.id})</if>
            """ + VISIBLE + """
             order by m.name, m.id fetch first #{limit} rows only</script>
            """)
    List<ModelAnswer> list(
            @Param("sight") Sight sight,
            @Param("pattern") @Nullable String pattern,
            @Param("activeOnly") boolean activeOnly,
            @Param("after") @Nullable After after,
            @Param("limit") int limit);

    /** Those for the composer: the conversation's language first, then what begins as one typed. */
    @Select("<script>select " + COLUMNS + """
             from model_answer m where m.active = true
             <if test="pattern != null">and (lower(m.name) like #{pattern} escape '!' or lower(m.short_key) like #{pattern} escape '!'
                or lower(m.text) like #{pattern} escape '!')</if>
            """ + VISIBLE + """
             order by case when m.language = #{language} then 0 else 1 end,
                case when m.short_key like #{beginning} escape '!' then 0 else 1 end, m.name, m.id
             fetch first #{limit} rows only</script>
            """)
    List<ModelAnswer> suggest(
            @Param("sight") Sight sight,
            @Param("pattern") @Nullable String pattern,
            @Param("beginning") String beginning,
            @Param("language") String language,
            @Param("limit") int limit);

    @Select("<script>select " + COLUMNS + " from model_answer m where m.id = #{id}" + VISIBLE + "</script>")
    Optional<ModelAnswer> find(@Param("id") UUID id, @Param("sight") Sight sight);

    @Select("select count(*) from model_answer where id = #{id}")
    int count(UUID id);

    @Insert("""
            insert into model_answer (id, short_key, name, language, text, team, owner, active, changed_at)
            values (#{a.id}, #{a.shortKey}, #{a.name}, #{a.language}, #{a.text}, #{a.team}, #{a.owner}, #{a.active}, #{now})
            """)
    void insert(@Param("a") ModelAnswer answer, @Param("now") Instant now);

    @Update("""
            update model_answer set short_key = #{a.shortKey}, name = #{a.name}, language = #{a.language}, text = #{a.text},
                team = #{a.team}, owner = #{a.owner}, active = #{a.active}, changed_at = #{now} where id = #{a.id}
            """)
    void update(@Param("a") ModelAnswer answer, @Param("now") Instant now);

    @Delete("delete from model_answer where id = #{id}")
    void delete(UUID id);
}
