package de.tresen.interaction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What is known of persons, and who may see that there is one. */
@Mapper
interface CardMapper {

    record Row(
            UUID id,
            String name,
            @Nullable String salutation,
            ContactCard.@Nullable Form form,
            @Nullable UUID linkedTo) {}

    record Times(
            long interactions,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt) {}

    record Owned(
            UUID contact,
            String channel,
            String id,
            @Nullable String handle,
            @Nullable String email) {}

    String SEEN = " exists (select 1 from interaction i where i.contact = c.id" + InteractionMapper.VISIBLE + ")";

    String LISTED = "<script>select c.id, c.name from contact c where c.linked_to is null and" + SEEN;

    String BY_NAME = """
             <if test="after != null">and (c.name &gt; #{after.name} or c.name = #{after.name} and c.id &gt; #{after.id})</if>
             order by c.name, c.id fetch first #{most} rows only</script>
            """;

    /** Each looked up by its key and put in order before anything else is asked of it: most need not be asked. */
    String NAMED = """
            <choose><when test="text != null">(select n.id, n.name, n.linked_to from
                (select s.contact from contact_search s where s.words @@
            """ + SearchMapper.WANTED + """
             limit 5000) f cross join lateral
                (select k.id, k.name, k.linked_to from contact k where k.id = f.contact offset 0) n
                order by n.name, n.id)</when><otherwise>contact</otherwise></choose>
            """;

    @Select("<script>select c.id, c.name, c.salutation, c.form, c.linked_to from contact c where c.id = #{id} and ("
            + "c.linked_to is not null or" + SEEN + ")</script>")
    Optional<Row> find(UUID id, Scope scope);

    @Select(
            "<script>select count(*) as interactions, min(i.received_at) as first_at, max(i.last_activity_at) as last_at"
                    + " from interaction i where i.contact = #{contact}" + InteractionMapper.VISIBLE + "</script>")
    Times times(UUID contact, Scope scope);

    /** Persons by words of their names, handles and addresses; without words everybody. */
    @Select(
            databaseId = "postgresql",
            value = "<script>select c.id, c.name from " + NAMED + " c where c.linked_to is null and" + SEEN + BY_NAME)
    @Select(databaseId = "h2", value = LISTED + """
             <if test="text != null"><foreach item="t" collection="text.terms"> and <if test="t.excluded">not</if> (
                search_fold(c.name) like #{t.pattern} or exists (select 1 from contact_identity n where n.contact = c.id
                    and (search_fold(n.handle) like #{t.pattern} or search_fold(n.email) like #{t.pattern})))</foreach></if>
            """ + BY_NAME)
    List<ContactMapper.Named> list(
            @Nullable SearchText text, ContactMapper.@Nullable Named after, Scope scope, int most);

    /** Others with the same address, handle or name. */
    @Select(LISTED + """
             and c.id &lt;&gt; #{contact} and (c.name = (select o.name from contact o where o.id = #{contact})
                or c.id in (select n.contact from contact_identity n join contact_identity o
                    on o.contact = #{contact} and (n.email = o.email or n.handle = o.handle)))
             order by c.name, c.id fetch first 20 rows only</script>
            """)
    List<ContactMapper.Named> candidates(UUID contact, Scope scope);

    @Select("""
            <script>select contact, channel, external_id as id, handle, email from contact_identity where contact in
            <foreach item="c" collection="contacts" open="(" separator="," close=")">#{c}</foreach>
            order by channel, external_id</script>
            """)
    List<Owned> identities(Collection<UUID> contacts);

    @Update("update contact set salutation = #{salutation}, form = #{form} where id = #{contact}")
    void address(UUID contact, @Nullable String salutation, ContactCard.@Nullable Form form);

    @Select("select tag from contact_tag where contact = #{contact} order by tag")
    List<String> tags(UUID contact);

    @Select("select distinct tag from contact_tag order by tag fetch first #{most} rows only")
    List<String> allTags(int most);

    @Select("select tag from contact_tag group by tag order by count(*) desc, tag fetch first 50 rows only")
    List<String> usedTags();

    @Insert("""
            insert into contact_tag (contact, tag, added_by, added_at)
            select #{contact}, #{tag}, #{by}, #{at} from (select 1 as one) o where not exists
                (select 1 from contact_tag where contact = #{contact} and tag = #{tag})
            """)
    void tag(UUID contact, String tag, String by, Instant at);

    @Delete("delete from contact_tag where contact = #{contact} and tag = #{tag}")
    void untag(UUID contact, String tag);

    @Select("""
            select id, author, text, written_at, edited_at from contact_note where contact = #{contact}
            order by written_at desc, id desc
            """)
    List<ContactCard.Note> notes(UUID contact);

    @Select("select author from contact_note where id = #{note} and contact = #{contact}")
    Optional<String> authorOf(UUID contact, UUID note);

    @Insert("""
            insert into contact_note (id, contact, author, text, written_at)
            values (#{id}, #{contact}, #{author}, #{text}, #{at})
            """)
    void note(UUID id, UUID contact, String author, String text, Instant at);

    @Update("update contact_note set text = #{text}, edited_at = #{at} where id = #{note}")
    void editNote(UUID note, String text, Instant at);

    @Delete("delete from contact_note where id = #{note}")
    void deleteNote(UUID note);

    @Select("""
            select id, joined, joined_name, linked_by, linked_at from contact_link
            where kept = #{contact} and undone_at is null order by linked_at desc, id desc
            """)
    List<ContactCard.Link> links(UUID contact);
}
