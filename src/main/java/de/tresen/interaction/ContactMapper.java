package de.tresen.interaction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ContactMapper {

    /** Whoever links persons waits meanwhile, so that nothing is opened for somebody who has become another. */
    @Select(
            "select contact from contact_identity where channel = #{channel} and external_id = #{externalId} for update")
    Optional<UUID> lockIdentity(String channel, String externalId);

    @Insert("insert into contact (id, name, created_at) values (#{id}, #{name}, #{at})")
    void insert(UUID id, String name, Instant at);

    @Insert("""
            insert into contact_identity (contact, channel, external_id, handle, email)
            values (#{contact}, #{channel}, #{author.id}, #{author.handle}, #{author.email})
            """)
    void insertIdentity(UUID contact, String channel, InboundMessage.Author author);

    @Update("update contact set name = #{name} where id = #{id} and name <> #{name}")
    void rename(UUID id, String name);

    record Named(UUID id, String name) {}

    @Select("""
            <script>select id, name from contact where id in
            <foreach item="c" collection="contacts" open="(" separator="," close=")">#{c}</foreach></script>
            """)
    List<Named> names(Collection<UUID> contacts);

    @Select("select name from contact where id = #{id}")
    String nameOf(UUID id);

    /** As somebody noted it with the person that the contact is today. */
    @Select("""
            select coalesce(today.salutation, c.name) from contact c
            left join contact today on today.id = coalesce(c.linked_to, c.id) where c.id = #{id}
            """)
    String addressed(UUID id);

    @Select("""
            select channel, external_id as id, handle, email from contact_identity
            where contact = #{contact} order by channel, external_id
            """)
    List<Contact.Identity> identitiesOf(UUID contact);
}
