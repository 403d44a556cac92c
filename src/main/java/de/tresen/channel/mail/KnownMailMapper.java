package de.tresen.channel.mail;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface KnownMailMapper {

    @Select("""
            select channel, message_id, thread, header_id, chain, fingerprint, known_since
            from mail_message_id where channel = #{channel} and message_id = #{messageId}
            """)
    @Nullable
    KnownMail find(String channel, String messageId);

    @Insert("""
            insert into mail_message_id (channel, message_id, thread, header_id, chain, fingerprint, known_since)
            values (#{channel}, #{messageId}, #{thread}, #{headerId}, #{chain}, #{fingerprint}, #{knownSince})
            """)
    void insert(KnownMail mail);

    /**
     * A mail that came or went.
     *
     * @param messageId the id by which the desk knows it
     * @param headerId its Message-ID on the wire, for answers to it
     * @param chain Message-IDs before it in the conversation, oldest first, separated by blanks
     */
    record KnownMail(
            String channel,
            String messageId,
            String thread,
            @Nullable String headerId,
            String chain,
            String fingerprint,
            Instant knownSince) {}
}
