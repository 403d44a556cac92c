package de.tresen.process;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface DecisionVersionMapper {

    /** Who published a deployment. */
    record Row(
            String deployment,
            String decisionKey,
            String publishedBy,
            Instant publishedAt,
            @Nullable String note) {}

    @Select("""
            select deployment, decision_key, published_by, published_at, note from decision_version
            where decision_key = #{key}
            """)
    List<Row> of(String key);

    @Insert("""
            insert into decision_version (deployment, decision_key, published_by, published_at, note)
            values (#{deployment}, #{decisionKey}, #{publishedBy}, #{publishedAt}, #{note})
            """)
    void insert(Row row);
}
