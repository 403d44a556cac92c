package de.tresen.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface AnswerLinkMapper {

    @Insert("""
            insert into answer_link (id, question, username, made_at, valid_until)
            values (#{id}, #{question}, #{username}, #{madeAt}, #{validUntil})
            """)
    void insert(AnswerLink link);

    @Insert("insert into answer_link_secret (hash, link) values (#{hash}, #{link})")
    void insertSecret(byte[] hash, UUID link);

    @Select("""
            select id, question, username, made_at, valid_until, used_at, withdrawn_at from answer_link where id = #{id}
            """)
    Optional<AnswerLink> find(UUID id);

    @Select("""
            select l.id, l.question, l.username, l.made_at, l.valid_until, l.used_at, l.withdrawn_at
            from answer_link_secret s join answer_link l on l.id = s.link where s.hash = #{hash}
            """)
    Optional<AnswerLink> bySecret(byte[] hash);

    @Select("""
            select count(*) from answer_link l join question q on q.id = l.question
            where q.interaction = #{interaction} and l.username = #{username} and l.used_at is null
              and l.withdrawn_at is null
            """)
    int open(UUID interaction, String username);

    @Update("""
            update answer_link set used_at = #{now}
            where id = #{id} and used_at is null and withdrawn_at is null and valid_until > #{now}
            """)
    int use(UUID id, Instant now);

    @Update("""
            update answer_link set withdrawn_at = #{now}
            where question = #{question} and used_at is null and withdrawn_at is null
            """)
    void withdraw(UUID question, Instant now);

    @Select("select misses from answer_link_miss where address = #{address} and since > #{after}")
    Optional<Integer> misses(String address, Instant after);

    @Update("update answer_link_miss set misses = misses + 1 where address = #{address}")
    int miss(String address);

    @Insert("insert into answer_link_miss (address, misses, since) values (#{address}, 1, #{now})")
    void firstMiss(String address, Instant now);

    @Delete("delete from answer_link_miss where since <= #{before}")
    void forgetMisses(Instant before);
}
