package de.tresen.studio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DecisionCaseMapper {

    /** As it is stored. */
    record Row(UUID id, String decisionKey, String name, String facts, String expected) {}

    @Select("""
            select id, decision_key, name, facts, expected from decision_case where decision_key = #{key}
            order by changed_at, id
            """)
    List<Row> of(String key);

    @Insert("""
            insert into decision_case (id, decision_key, name, facts, expected, changed_by, changed_at)
            values (#{row.id}, #{row.decisionKey}, #{row.name}, #{row.facts}, #{row.expected}, #{by}, #{at})
            """)
    void insert(@Param("row") Row row, @Param("by") String by, @Param("at") Instant at);

    @Delete("delete from decision_case where decision_key = #{key} and id = #{id}")
    int delete(@Param("key") String key, @Param("id") UUID id);
}
