package de.tresen.studio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ModelVersionMapper {

    /** @param version null = published before versions had rows of their own; the engine knows the number */
    record Row(
            String deployment,
            String modelKey,
            @Nullable Integer version,
            @Nullable Integer basedOn,
            @Nullable UUID draft,
            String author,
            @Nullable String approver,
            @Nullable String comment,
            @Nullable String sha256,
            Instant publishedAt) {}

    @Insert("""
            insert into model_version (deployment, model_key, version, based_on, draft, author, approver, comment, sha256,
                published_at)
            values (#{deployment}, #{modelKey}, #{version}, #{basedOn}, #{draft}, #{author}, #{approver}, #{comment},
                #{sha256}, #{publishedAt})
            """)
    void insert(Row row);

    @Select("""
            select deployment, model_key, version, based_on, draft, author, approver, comment, sha256, published_at
            from model_version where model_key = #{key}
            """)
    List<Row> of(String key);
}
