package de.tresen.channel.mail;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface TokenKeyMapper {

    /** In base64, or null before the first use. */
    @Select("select secret from mail_token_key where id = 1")
    @Nullable
    String find();

    @Insert("insert into mail_token_key (id, secret) values (1, #{secret})")
    void insert(String secret);
}
