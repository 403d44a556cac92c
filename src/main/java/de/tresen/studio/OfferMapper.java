package de.tresen.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface OfferMapper {

    String OFFERS = """
            select id, model_key as "key", content, offered_at, state, decided_by, decided_at from model_offer
            """;

    @Insert("""
            insert into model_offer (id, model_key, sha256, content, offered_at, state)
            values (#{id}, #{key}, #{sha256}, #{content}, #{at}, 'OFFERED')
            """)
    void insert(
            @Param("id") UUID id,
            @Param("key") String key,
            @Param("sha256") String sha256,
            @Param("content") String content,
            @Param("at") Instant at);

    @Select("select count(*) from model_offer where model_key = #{key} and sha256 = #{sha256}")
    int known(@Param("key") String key, @Param("sha256") String sha256);

    @Update("update model_offer set state = 'SUPERSEDED' where model_key = #{key} and state = 'OFFERED'")
    void supersede(String key);

    @Update("""
            update model_offer set state = #{state}, decided_by = #{by}, decided_at = #{at}
            where id = #{id} and state = 'OFFERED'
            """)
    int decide(
            @Param("id") UUID id, @Param("state") Offer.State state, @Param("by") String by, @Param("at") Instant at);

    @Select(OFFERS + " where id = #{id}")
    Optional<Offer> find(UUID id);

    @Select(OFFERS + """
             where model_key = #{key} and state = 'OFFERED' order by offered_at desc, id desc fetch first 1 rows only
            """)
    Optional<Offer> open(String key);

    @Select(OFFERS + """
             where model_key = #{key} and state = 'MERGED' and decided_by = #{by} and decided_at >= #{since}
            order by decided_at desc fetch first 1 rows only
            """)
    Optional<Offer> merged(@Param("key") String key, @Param("by") String by, @Param("since") Instant since);

    @Select("select distinct model_key from model_offer where state = 'OFFERED' order by model_key")
    List<String> keys();
}
