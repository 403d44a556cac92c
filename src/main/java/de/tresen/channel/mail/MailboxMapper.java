package de.tresen.channel.mail;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface MailboxMapper {

    @Select("select * from mailbox_state where channel = #{channel}")
    @Nullable
    MailboxState find(String channel);

    @Insert("""
            insert into mailbox_state (channel, mailbox, uid_validity, last_uid, fence, failures, next_attempt_at)
            values (#{channel}, '', 0, 0, 0, 0, #{now})
            """)
    void insert(String channel, Instant now);

    /** Takes the mailbox for a node, or keeps it; a change of node raises the fence. */
    @Update("""
            update mailbox_state set node = #{node}, lease_until = #{until},
                fence = case when node = #{node} then fence else fence + 1 end
            where channel = #{channel} and (node is null or node = #{node} or lease_until < #{now})
            """)
    int lease(String channel, String node, Instant now, Instant until);

    @Update("update mailbox_state set node = null, lease_until = null where channel = #{channel} and node = #{node}")
    void release(String channel, String node);

    /** Goes on, unless another node has taken over. */
    @Update("""
            update mailbox_state set mailbox = #{mailbox}, uid_validity = #{uidValidity}, last_uid = #{lastUid}
            where channel = #{channel} and fence = #{fence}
            """)
    int advance(String channel, long fence, String mailbox, long uidValidity, long lastUid);

    @Update("""
            update mailbox_state set failures = 0, next_attempt_at = #{now}, last_success_at = #{now}
            where channel = #{channel}
            """)
    void succeeded(String channel, Instant now);

    @Update("""
            update mailbox_state set failures = failures + 1, next_attempt_at = #{next}, last_error_at = #{now},
                last_error = #{reason}
            where channel = #{channel}
            """)
    void failed(String channel, Instant now, Instant next, String reason);
}
