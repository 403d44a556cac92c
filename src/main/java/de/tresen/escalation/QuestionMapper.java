package de.tresen.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface QuestionMapper {

    String COLUMNS = """
             id, interaction, department, topic, expert, asked_by, text, asked_at, answer, answered_by, answered_at,
             by_link, withdrawn_at
            """;

    @Insert("""
            insert into question (id, interaction, department, topic, expert, asked_by, text, asked_at)
            values (#{id}, #{interaction}, #{department}, #{topic}, #{expert}, #{askedBy}, #{text}, #{askedAt})
            """)
    void insert(Question question);

    @Select("select " + COLUMNS + " from question where id = #{id}")
    Optional<Question> find(UUID id);

    @Select("select " + COLUMNS + " from question where interaction = #{interaction} order by asked_at, id")
    List<Question> of(UUID interaction);

    @Update("""
            update question set answer = #{answer}, answered_by = #{username}, answered_at = #{at}, by_link = #{byLink}
            where id = #{id} and answered_at is null and withdrawn_at is null
            """)
    int answer(UUID id, String answer, String username, Instant at, boolean byLink);

    @Insert("insert into question_file (question, attachment) values (#{question}, #{attachment})")
    void attach(UUID question, UUID attachment);

    @Select("select attachment from question_file where question = #{question}")
    List<UUID> files(UUID question);

    @Update("""
            update question set withdrawn_at = #{at} where id = #{id} and answered_at is null and withdrawn_at is null
            """)
    int withdraw(UUID id, Instant at);
}
