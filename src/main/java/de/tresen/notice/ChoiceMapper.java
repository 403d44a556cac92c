package de.tresen.notice;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ChoiceMapper {

    record Row(String username, boolean mail, String kinds, boolean quiet, String language) {

        Choice choice() {
            return new Choice(mail, Kinds.of(kinds), quiet, language);
        }
    }

    @Select("select username, mail, kinds, quiet, language from notice_choice where username = #{username}")
    @Nullable
    Row find(String username);

    @Insert("""
            insert into notice_choice (username, mail, kinds, quiet, language)
            values (#{username}, #{mail}, #{kinds}, #{quiet}, #{language})
            """)
    void insert(Row row);

    @Update("""
            update notice_choice set mail = #{mail}, kinds = #{kinds}, quiet = #{quiet}, language = #{language}
            where username = #{username}
            """)
    int update(Row row);
}
