package de.tresen.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TopicMapper {

    /** @param words separated by line feeds */
    record Row(String key, String name, String department, String words) {}

    record MemberRow(String topic, String username, Stage stage, int place) {}

    @Select("select topic_key as \"key\", name, department, words from topic where topic_key = #{key}")
    Optional<Row> find(String key);

    @Select("""
            select topic_key as "key", name, department, words from topic where topic_key > #{after}
            order by topic_key limit #{limit}
            """)
    List<Row> list(String after, int limit);

    @Select("""
            <script>select topic, username, stage, place from topic_expert where topic in
            <foreach item="t" collection="topics" open="(" separator="," close=")">#{t}</foreach>
            order by topic, stage, place</script>
            """)
    List<MemberRow> members(List<String> topics);

    @Update("""
            update topic set name = #{topic.name}, department = #{topic.department}, words = #{topic.words},
                changed_at = #{now}
            where topic_key = #{topic.key}
            """)
    int update(@Param("topic") Row topic, @Param("now") Instant now);

    @Insert("""
            insert into topic (topic_key, name, department, words, changed_at)
            values (#{topic.key}, #{topic.name}, #{topic.department}, #{topic.words}, #{now})
            """)
    void insert(@Param("topic") Row topic, @Param("now") Instant now);

    @Insert("""
            insert into topic_expert (topic, username, stage, place)
            values (#{topic}, #{username}, #{stage}, #{place})
            """)
    void addMember(MemberRow member);

    @Delete("delete from topic_expert where topic = #{topic}")
    void removeMembers(String topic);

    @Delete("delete from topic where topic_key = #{key}")
    int remove(String key);
}
