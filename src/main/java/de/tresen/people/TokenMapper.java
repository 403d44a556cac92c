package de.tresen.people;

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
interface TokenMapper {

    @Insert("""
            insert into token (id, person, label, hash, created_at)
            values (#{id}, #{person}, #{label}, #{hash}, #{createdAt})
            """)
    void insert(UUID id, String person, String label, byte[] hash, Instant createdAt);

    @Select("select id, person, last_used_at from token where hash = #{hash}")
    Optional<Owned> find(byte[] hash);

    @Select("""
            select id, label, created_at, last_used_at from token where person = #{person}
            order by created_at, id
            """)
    List<Token> of(String person);

    @Update("update token set last_used_at = #{at} where id = #{id}")
    void used(UUID id, Instant at);

    @Delete("delete from token where person = #{person} and id = #{id}")
    int delete(String person, UUID id);

    @Delete("delete from token where label = #{label}")
    void deleteLabelled(String label);

    /** Whose token it is. */
    record Owned(UUID id, String person, @Nullable Instant lastUsedAt) {}
}
