package de.tresen.people;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PasswordMapper {

    @Select("select hash from person_password where person = #{username}")
    Optional<String> hash(String username);

    @Select("select count(*) from person_password where person = #{username} and must_change")
    int mustChange(String username);

    @Update("""
            update person_password set hash = #{hash}, must_change = #{mustChange}, changed_at = #{at}
            where person = #{username}
            """)
    int update(String username, String hash, boolean mustChange, Instant at);

    @Insert("""
            insert into person_password (person, hash, must_change, changed_at)
            values (#{username}, #{hash}, #{mustChange}, #{at})
            """)
    void insert(String username, String hash, boolean mustChange, Instant at);

    @Insert("insert into password_link (hash, person, valid_until) values (#{hash}, #{username}, #{validUntil})")
    void insertLink(byte[] hash, String username, Instant validUntil);

    @Select("select person from password_link where hash = #{hash} and valid_until > #{at}")
    Optional<String> linkOwner(byte[] hash, Instant at);

    @Delete("delete from password_link where hash = #{hash}")
    int useLink(byte[] hash);

    @Delete("delete from password_link where person = #{username} or valid_until <= #{at}")
    void clearLinks(String username, Instant at);
}
