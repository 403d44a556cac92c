package de.tresen.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Two persons become one, and two again. Identities are locked before persons, as the intake does. */
@Mapper
interface LinkMapper {

    record Link(UUID id, UUID kept, UUID joined, String joinedName) {}

    @Select("""
            select external_id from contact_identity where contact = #{one} or contact = #{other}
            order by channel, external_id for update
            """)
    List<String> lockIdentities(UUID one, UUID other);

    @Select("""
            select id, name, salutation, form, linked_to from contact where id = #{one} or id = #{other}
            order by id for update
            """)
    List<CardMapper.Row> lock(UUID one, UUID other);

    @Insert("""
            insert into contact_link (id, kept, joined, joined_name, linked_by, linked_at)
            values (#{link.id}, #{link.kept}, #{link.joined}, #{link.joinedName}, #{by}, #{at})
            """)
    void insert(Link link, String by, Instant at);

    @Select("""
            select id, kept, joined, joined_name from contact_link
            where id = #{id} and kept = #{kept} and undone_at is null
            """)
    Optional<Link> find(UUID id, UUID kept);

    @Update("update contact_link set undone_by = #{by}, undone_at = #{at} where id = #{id}")
    void undone(UUID id, String by, Instant at);

    @Insert("""
            insert into contact_link_move (link, channel, external_id)
            select #{id}, channel, external_id from contact_identity where contact = #{joined}
            """)
    void logIdentities(Link link);

    @Insert("""
            insert into contact_link_move (link, interaction) select #{id}, i.id from interaction i
            where i.contact = #{joined}
            """)
    void logInteractions(Link link);

    @Insert("""
            insert into contact_link_move (link, note) select #{id}, n.id from contact_note n where n.contact = #{joined}
            """)
    void logNotes(Link link);

    @Insert("""
            insert into contact_tag (contact, tag, added_by, added_at, link)
            select #{kept}, t.tag, t.added_by, t.added_at, #{id} from contact_tag t
            where t.contact = #{joined} and t.tag not in (select o.tag from contact_tag o where o.contact = #{kept})
            """)
    void copyTags(Link link);

    @Update("update contact_identity set contact = #{kept} where contact = #{joined}")
    void moveIdentities(Link link);

    @Update("update interaction set contact = #{kept} where contact = #{joined}")
    void moveInteractions(Link link);

    @Update("update contact_note set contact = #{kept} where contact = #{joined}")
    void moveNotes(Link link);

    @Update("update contact set linked_to = #{kept} where id = #{joined}")
    void hide(Link link);

    @Update("update contact set linked_to = null where id = #{joined}")
    void show(Link link);

    /** What was opened since by an identity that goes back goes with it. */
    @Insert("""
            insert into contact_link_move (link, interaction)
            select #{id}, i.id from interaction i where i.contact = #{kept}
                and i.id not in (select v.interaction from contact_link_move v
                    where v.link = #{id} and v.interaction is not null)
                and exists (select 1 from message m join contact_link_move v on v.link = #{id}
                        and v.channel = m.channel and v.external_id = m.author_id
                    where m.interaction = i.id and m.direction = 'INBOUND' and not exists (
                        select 1 from message e where e.interaction = i.id and e.direction = 'INBOUND'
                            and e.arrival < m.arrival))
            """)
    void logWhatCameSince(Link link);

    @Update("""
            update contact_identity set contact = #{joined} where contact = #{kept} and exists (
                select 1 from contact_link_move v where v.link = #{id}
                    and v.channel = contact_identity.channel and v.external_id = contact_identity.external_id)
            """)
    void returnIdentities(Link link);

    @Update("""
            update interaction set contact = #{joined} where contact = #{kept} and id in (
                select v.interaction from contact_link_move v where v.link = #{id} and v.interaction is not null)
            """)
    void returnInteractions(Link link);

    @Update("""
            update contact_note set contact = #{joined} where contact = #{kept} and id in (
                select v.note from contact_link_move v where v.link = #{id} and v.note is not null)
            """)
    void returnNotes(Link link);

    @Delete("delete from contact_tag where contact = #{kept} and link = #{id}")
    void removeCopiedTags(Link link);

    /** The name that the newest message of its identities gives a person. */
    @Select("""
            select m.author_name from message m join interaction i on i.id = m.interaction
            join contact_identity n on n.contact = i.contact and n.channel = m.channel and n.external_id = m.author_id
            where i.contact = #{contact} and m.direction = 'INBOUND' order by m.arrival desc fetch first 1 row only
            """)
    Optional<String> newestName(UUID contact);

    @Insert("""
            insert into timeline_entry (interaction, at, actor, event, detail)
            select v.interaction, #{at}, #{actor}, #{event}, #{detail} from contact_link_move v
            where v.link = #{link} and v.interaction is not null order by v.interaction
            """)
    void tell(UUID link, Instant at, String actor, Timeline.Event event, String detail);

    @Select("""
            select i.id from interaction i join contact_link_move v on v.interaction = i.id
            where v.link = #{link} and i.closed_at is null order by i.id
            """)
    List<UUID> openOnes(UUID link);
}
