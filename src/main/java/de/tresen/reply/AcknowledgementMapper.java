package de.tresen.reply;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AcknowledgementMapper {

    /** 0 when the thread has one for this time; of two at once the key refuses the second. */
    @Insert("""
            insert into acknowledgement (channel, thread, opens_at, id, recipient)
            select #{channel}, #{thread}, #{opensAt}, #{id}, #{recipient} from (select 1 as one) o where not exists
                (select 1 from acknowledgement
                where channel = #{channel} and thread = #{thread} and opens_at = #{opensAt})
            """)
    int insert(String channel, String thread, Instant opensAt, UUID id, String recipient);

    @Select("""
            select count(*) from acknowledgement
            where channel = #{channel} and recipient = #{recipient} and opens_at = #{opensAt}
            """)
    int sentTo(String channel, String recipient, Instant opensAt);

    @Select("select thread from acknowledgement where id = #{id}")
    Optional<String> find(UUID id);
}
