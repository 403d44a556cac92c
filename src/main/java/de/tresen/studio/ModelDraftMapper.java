package de.tresen.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ModelDraftMapper {

    String DRAFTS = """
            select id, model_key as "key", kind, content, based_on, author, saved_at, revision, state, comment
            from model_draft
            """;

    @Insert("""
            insert into model_draft (id, model_key, kind, content, based_on, author, open_by, saved_at, revision, state,
                comment)
            values (#{draft.id}, #{draft.key}, #{draft.kind}, #{draft.content}, #{draft.basedOn}, #{draft.author},
                #{openBy}, #{draft.savedAt}, #{draft.revision}, #{draft.state}, #{draft.comment})
            """)
    void insert(@Param("draft") Draft draft, @Param("openBy") @Nullable String openBy);

    @Update("""
            update model_draft set content = #{draft.content}, saved_at = #{draft.savedAt}, revision = #{draft.revision},
                state = #{draft.state}, comment = #{draft.comment}, open_by = #{openBy}
            where id = #{draft.id}
            """)
    void update(@Param("draft") Draft draft, @Param("openBy") @Nullable String openBy);

    @Select(DRAFTS + " where id = #{id}")
    Optional<Draft> find(UUID id);

    @Select(DRAFTS + " where id = #{id} for update")
    Optional<Draft> lock(UUID id);

    @Select(DRAFTS + " where model_key = #{key} and open_by = #{author}")
    Optional<Draft> open(@Param("key") String key, @Param("author") String author);

    @Select(DRAFTS + " where model_key = #{key} and state = #{state} order by saved_at desc, id desc")
    List<Draft> of(@Param("key") String key, @Param("state") Draft.State state);

    @Select(DRAFTS + " where state = #{state} order by saved_at, id")
    List<Draft> in(Draft.State state);
}
