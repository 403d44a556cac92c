package de.tresen.reply;

import de.tresen.interaction.InboundMessage.Attachment;
import de.tresen.interaction.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface UnsentFileMapper {

    String COLUMNS = " f.id, coalesce(f.draft, f.reply) as holder, f.name, f.media_type, f.size ";

    String CONTENT = " f.name, f.media_type, f.content, null as content_id from unsent_file f where f.id = #{id}";

    /** Whoever may see the interaction. */
    String IN_SIGHT = " and exists (select 1 from interaction i where i.id = f.interaction" + Scope.VISIBLE + ")";

    @Insert("""
            insert into unsent_file (id, interaction, draft, name, media_type, size, content)
            values (#{id}, #{draft.interaction}, #{draft.id}, #{file.name}, #{file.mediaType}, #{size}, #{file.content})
            """)
    void insert(
            @Param("id") UUID id,
            @Param("draft") KeptDraft draft,
            @Param("file") Attachment file,
            @Param("size") long size);

    @Select("<script>select" + COLUMNS + "from unsent_file f where f.interaction = #{interaction}" + IN_SIGHT
            + " order by f.id</script>")
    List<UnsentFile> in(UUID interaction, Scope scope);

    @Select("select" + COLUMNS + "from unsent_file f where f.draft = #{holder} or f.reply = #{holder} order by f.id")
    List<UnsentFile> of(UUID holder);

    @Select("<script>select" + CONTENT + " and f.interaction = #{interaction}" + IN_SIGHT + "</script>")
    Optional<Attachment> find(UUID id, UUID interaction, Scope scope);

    @Select("select" + CONTENT)
    Attachment content(UUID id);

    @Update("update unsent_file set reply = #{reply}, draft = null where draft = #{draft}")
    void toReply(UUID draft, UUID reply);

    @Update("update unsent_file set draft = #{draft}, reply = null where reply = #{reply}")
    int toDraft(UUID reply, UUID draft);

    @Delete("delete from unsent_file where id = #{id} and draft = #{draft}")
    int delete(UUID id, UUID draft);

    @Delete("delete from unsent_file where draft = #{holder} or reply = #{holder}")
    void deleteOf(UUID holder);
}
