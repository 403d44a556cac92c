package de.tresen.escalation;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TurnMapper {

    @Insert("""
            insert into question_turn (question, stage, username, acting_for, begun_at)
            values (#{question}, #{stage}, #{username}, #{actingFor}, #{begunAt})
            """)
    void insert(Turn turn);

    @Select("""
            select question, stage, username, acting_for, begun_at from question_turn
            where question = #{question} order by id
            """)
    List<Turn> of(UUID question);
}
