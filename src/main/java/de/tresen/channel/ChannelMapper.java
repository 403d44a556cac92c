package de.tresen.channel;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Channels as stored: secrets in the settings are sealed. */
@Mapper
interface ChannelMapper {

    @Select("""
            select channel_key as "key", type, name, team, service_level, visibility, language, max_length,
                length_unit, signature, active, acknowledgement, settings
            from channel where channel_key = #{key}
            """)
    @Nullable
    Channel find(String key);

    @Select("""
            select channel_key as "key", type, name, team, service_level, visibility, language, max_length,
                length_unit, signature, active, acknowledgement, settings
            from channel order by channel_key
            """)
    List<Channel> all();

    @Insert("""
            insert into channel (channel_key, type, name, team, service_level, visibility, language, max_length,
                length_unit, signature, active, acknowledgement, settings, changed_at)
            values (#{channel.key}, #{channel.type}, #{channel.name}, #{channel.team}, #{channel.serviceLevel},
                #{channel.visibility}, #{channel.language}, #{channel.maxLength}, #{channel.lengthUnit},
                #{channel.signature}, #{channel.active}, #{channel.acknowledgement}, #{channel.settings}, #{now})
            """)
    void insert(@Param("channel") Channel channel, @Param("now") Instant now);

    @Update("""
            update channel set type = #{channel.type}, name = #{channel.name}, team = #{channel.team},
                service_level = #{channel.serviceLevel}, visibility = #{channel.visibility},
                language = #{channel.language}, max_length = #{channel.maxLength},
                length_unit = #{channel.lengthUnit}, signature = #{channel.signature}, active = #{channel.active},
                acknowledgement = #{channel.acknowledgement}, settings = #{channel.settings}, changed_at = #{now}
            where channel_key = #{channel.key}
            """)
    int update(@Param("channel") Channel channel, @Param("now") Instant now);

    @Update("""
            update channel set acknowledgement = #{acknowledgement}, changed_at = #{now} where channel_key = #{key}
            """)
    int acknowledge(String key, @Nullable String acknowledgement, Instant now);
}
