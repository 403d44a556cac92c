package de.tresen.reply;

import de.tresen.interaction.Scope;
import de.tresen.reply.KeptDraft.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DraftMapper {

    String COLUMNS = """
             d.id, d.interaction, d.about, d.kind, d.username, d.author_name, d.text, d.visibility, d.in_reply_to,
             d.saw_message, d.follow_up_at, d.taken_from, d.version, d.editor, d.turn, d.changed_at
            """;

    String OWN = " from draft d where d.about = #{about} and d.username = #{username} and d.kind = #{kind}";

    /** Whoever may see the interaction. */
    String IN_SIGHT = " and exists (select 1 from interaction i where i.id = d.interaction" + Scope.VISIBLE + ")";

    @Insert("""
            insert into draft (id, interaction, about, kind, username, author_name, text, visibility, in_reply_to,
                saw_message, follow_up_at, taken_from, version, editor, turn, changed_at)
            values (#{id}, #{interaction}, #{about}, #{kind}, #{username}, #{authorName}, #{text}, #{visibility},
                #{inReplyTo}, #{sawMessage}, #{followUpAt}, #{takenFrom}, #{version}, #{editor}, #{turn}, #{changedAt})
            """)
    void insert(KeptDraft draft);

    @Update("""
            update draft set text = #{text}, visibility = #{visibility}, in_reply_to = #{inReplyTo},
                saw_message = #{sawMessage}, follow_up_at = #{followUpAt}, taken_from = #{takenFrom},
                author_name = #{authorName}, version = #{version}, editor = #{editor}, turn = #{turn},
                changed_at = #{changedAt}
            where id = #{id}
            """)
    void update(KeptDraft draft);

    @Select("select " + COLUMNS + OWN)
    Optional<KeptDraft> own(UUID about, String username, Kind kind);

    @Select("select " + COLUMNS + OWN + " for update")
    Optional<KeptDraft> lockOwn(UUID about, String username, Kind kind);

    @Select("<script>select " + COLUMNS + " from draft d where d.interaction = #{interaction}" + IN_SIGHT
            + " order by d.changed_at, d.id</script>")
    List<KeptDraft> of(UUID interaction, Scope scope);

    @Select("<script>select " + COLUMNS + " from draft d where d.id = #{id}" + IN_SIGHT + "</script>")
    Optional<KeptDraft> find(UUID id, Scope scope);

    @Delete("delete from draft where about = #{about} and username = #{username} and kind = #{kind}")
    int delete(UUID about, String username, Kind kind);
}
