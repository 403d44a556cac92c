package de.tresen.reply;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ReplyMapper {

    String COLUMNS = """
             id, interaction, username, author_name, text, visibility, in_reply_to, state, written_at, follow_up_at,
             approver, decided_by, decided_at, note, signature, send_at, close_after
            """;

    @Insert("""
            insert into reply (id, interaction, username, author_name, text, visibility, in_reply_to, state, written_at,
                follow_up_at, signature, send_at, close_after)
            values (#{id}, #{interaction}, #{username}, #{authorName}, #{text}, #{visibility}, #{inReplyTo}, #{state},
                #{writtenAt}, #{followUpAt}, #{signature}, #{sendAt},
                #{closeAfter})
            """)
    void insert(Reply reply);

    @Update("""
            update reply set state = #{state}, approver = #{approver}, decided_by = #{decidedBy},
                decided_at = #{decidedAt}, note = #{note}, send_at = #{sendAt}
            where id = #{id}
            """)
    void update(Reply reply);

    @Select("select " + COLUMNS + " from reply where id = #{id}")
    Optional<Reply> find(UUID id);

    @Select("select " + COLUMNS + " from reply where interaction = #{interaction} order by written_at, id")
    List<Reply> of(UUID interaction);
}
