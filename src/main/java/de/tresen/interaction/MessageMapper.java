package de.tresen.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface MessageMapper {

    String COLUMNS = """
             id, interaction, direction, channel, external_id, parent_external_id, author_name, author_id, username,
             reply, title, text, html, quoted, url, visibility, automatic, occurred_at, arrived_at, original_seen,
             edited_at, deleted_at, changed_at, arrival
            """;

    @Insert("""
            insert into message (id, interaction, direction, channel, external_id, parent_external_id, author_name,
                author_id, username, reply, title, text, html, quoted, url, visibility, automatic, occurred_at,
                arrived_at, original_seen, edited_at, deleted_at, changed_at)
            values (#{id}, #{interaction}, #{direction}, #{channel}, #{externalId}, #{parentExternalId}, #{authorName},
                #{authorId}, #{username}, #{reply}, #{title}, #{text}, #{html}, #{quoted}, #{url}, #{visibility},
                #{automatic}, #{occurredAt}, #{arrivedAt}, #{originalSeen}, #{editedAt}, #{deletedAt}, #{changedAt})
            """)
    void insert(Message message);

    @Update("""
            update message set external_id = #{externalId}, author_name = #{authorName}, author_id = #{authorId},
                title = #{title}, text = #{text}, html = #{html}, quoted = #{quoted}, url = #{url},
                visibility = #{visibility}, occurred_at = #{occurredAt}, original_seen = #{originalSeen},
                edited_at = #{editedAt}, deleted_at = #{deletedAt}, changed_at = #{changedAt}
            where id = #{id}
            """)
    void update(Message message);

    @Update("update message set interaction = #{to} where interaction = #{from}")
    void move(UUID from, UUID to);

    @Select("select " + COLUMNS + " from message where channel = #{channel} and external_id = #{externalId} for update")
    Optional<Message> lock(String channel, String externalId);

    @Select("select " + COLUMNS + " from message where id = #{id}")
    Optional<Message> find(UUID id);

    @Select("select " + COLUMNS + " from message where reply = #{reply}")
    Optional<Message> ofReply(UUID reply);

    @Select("select " + COLUMNS + " from message where interaction = #{interaction} order by occurred_at, arrival")
    List<Message> of(UUID interaction);

    @Insert("""
            insert into message_version (message, written_at, text, html)
            select #{message}, #{writtenAt}, #{text}, #{html} from (select 1 as one) o where not exists
                (select 1 from message_version where message = #{message} and written_at = #{writtenAt})
            """)
    void insertVersion(UUID message, Instant writtenAt, @Nullable String text, @Nullable String html);

    @Select("select written_at, text from message_version where message = #{message} order by written_at")
    List<MessageVersion> versionsOf(UUID message);

    @Delete("delete from message_version where message = #{message}")
    void deleteVersions(UUID message);

    @Insert("""
            insert into message_tombstone (channel, external_id, deleted_at)
            select #{channel}, #{externalId}, #{deletedAt} from (select 1 as one) o where not exists
                (select 1 from message_tombstone where channel = #{channel} and external_id = #{externalId})
            """)
    void insertTombstone(String channel, String externalId, Instant deletedAt);

    @Select("""
            select deleted_at from message_tombstone where channel = #{channel} and external_id = #{externalId}
            """)
    @Nullable
    Instant tombstone(String channel, String externalId);

    @Insert("""
            insert into attachment (id, message, name, media_type, size, content, content_id)
            values (#{id}, #{message}, #{file.name}, #{file.mediaType}, #{size}, #{file.content}, #{file.contentId})
            """)
    void insertAttachment(UUID id, UUID message, InboundMessage.Attachment file, long size);

    @Select("""
            select a.id, a.message, a.name, a.media_type, a.size, a.content_id from attachment a join message m on m.id = a.message
            where m.interaction = #{interaction} order by a.id
            """)
    List<StoredAttachment> attachmentsIn(UUID interaction);

    @Select("select name, media_type, content, content_id from attachment where id = #{id} and message = #{message}")
    Optional<InboundMessage.Attachment> attachment(UUID id, UUID message);

    @Select("""
            select a.name, a.media_type, a.content, a.content_id from attachment a join message m on m.id = a.message
            where m.reply = #{reply} order by a.id
            """)
    List<InboundMessage.Attachment> attachmentsOfReply(UUID reply);

    /** What the markup of a message may show, with as many bytes as tell what it is. */
    @Select("""
            select id, content_id, substring(content from 1 for 16) as beginning from attachment
            where message = #{message} and content_id is not null order by id
            """)
    List<EmbeddedFile> embeddedIn(UUID message);
}
