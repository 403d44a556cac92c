package de.tresen.notice;

import de.tresen.routing.Notifications.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface NoticeMapper {

    /** Somebody or something with notices that are due. */
    record Addressee(Medium medium, String name) {}

    @Insert("""
            insert into notice (medium, addressee, interaction, about, team, reason, detail, at, not_before)
            values (#{medium}, #{addressee}, #{told.interaction}, #{told.matter.about}, #{told.matter.team}, #{told.reason},
                #{told.detail}, #{told.at}, #{notBefore})
            """)
    void insert(
            @Param("medium") Medium medium,
            @Param("addressee") String addressee,
            @Param("told") Told told,
            @Param("notBefore") Instant notBefore);

    @Select("""
            select medium, addressee as name from notice where not_before <= #{now}
            group by medium, addressee order by min(not_before) limit #{limit}
            """)
    List<Addressee> due(Instant now, int limit);

    /** Whoever packs for an addressee does so alone; a second node finds nothing left afterwards. */
    @Update("""
            update notice set not_before = not_before
            where medium = #{medium} and addressee = #{name} and not_before is not null
            """)
    int lock(Addressee addressee);

    /** Everything that waits, also what is not due: one piece takes it all. */
    @Select("""
            select n.id, n.medium, n.addressee, n.interaction, i.number, i.subject, n.about, coalesce(i.team, n.team) as team,
                n.reason, n.detail, n.at
            from notice n left join interaction i on i.id = n.interaction
            where n.medium = #{medium} and n.addressee = #{name} and n.not_before is not null order by n.id
            """)
    List<Notice> waiting(Addressee addressee);

    @Select("""
            select n.id, n.medium, n.addressee, n.interaction, i.number, i.subject, n.about, coalesce(i.team, n.team) as team,
                n.reason, n.detail, n.at
            from notice n left join interaction i on i.id = n.interaction where n.parcel = #{parcel} order by n.id
            """)
    List<Notice> in(UUID parcel);

    /** Whether the bell has told them this, and they have looked. */
    @Select("""
            select count(*) from notification
            where username = #{addressee} and (interaction = #{interaction} or about = #{about}) and reason = #{reason} and at = #{at}
              and read_at is not null
            """)
    int read(Notice notice);

    @Update("update notice set parcel = #{parcel}, not_before = null where id = #{id}")
    void pack(long id, UUID parcel);

    @Update("update notice set not_before = #{notBefore} where id = #{id}")
    void postpone(long id, Instant notBefore);

    @Delete("delete from notice where id = #{id}")
    void drop(long id);

    @Delete("delete from notice where parcel in (select id from parcel where settled_at < #{before})")
    void forget(Instant before);
}
