package de.tresen.interaction;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Two ways to the same hits. From the newest backwards finds frequent words at once and reads a bounded number of rows;
 * by the index over words finds rare ones wherever they are.
 */
@Mapper
interface SearchMapper {

    String BEHIND = """
             <if test="query.after != null">and (i.last_activity_at &lt; #{query.after.lastActivityAt}
                or i.last_activity_at = #{query.after.lastActivityAt} and i.id &lt; #{query.after.id})</if>
            """;

    String NEWEST_FIRST = " order by i.last_activity_at desc, i.id desc fetch first #{reach} rows only ";

    /** The newest that the reader may see, each team by its own index. */
    String NEWEST = "<choose><when test=\"scope.all\">select i.id, i.last_activity_at from interaction i <where>"
            + BEHIND + "</where>" + NEWEST_FIRST + """
            </when><otherwise>select i.id, i.last_activity_at from (
            <foreach item="t" collection="scope.teams" separator=" union ">
            (select i.id, i.last_activity_at from interaction i where i.team = #{t}
            """ + BEHIND + NEWEST_FIRST + """
            )</foreach> union
            (select i.id, i.last_activity_at from interaction_audience a join interaction i on i.id = a.interaction
            where a.team in <foreach item="t" collection="scope.departments" open="(" separator="," close=")">#{t}</foreach>
            """ + BEHIND + NEWEST_FIRST + ")) i "
            + NEWEST_FIRST + "</otherwise></choose>";

    String WANTED = """
            (select <foreach item="t" collection="text.words" separator=" &amp;&amp; "><if test="t.excluded">!!</if>
                search_term(#{t.text}, #{t.prefix})</foreach>)
            """;

    String SYMBOLS = """
             <foreach item="t" collection="text.symbols"> and <if test="t.excluded">not</if> (
                i.subject like #{t.substring} or exists (select 1 from message m
                    where m.interaction = i.id and m.deleted_at is null and m.text like #{t.substring}))</foreach>
            """;

    /** Asked of each row by its key, so that no plan reads the index over words for it. */
    String INDEXED = """
             <if test="!text.words.isEmpty()">and (select d.words @@
            """ + WANTED + " from interaction_search d where d.interaction = i.id)</if>" + SYMBOLS;

    String READ = """
             <foreach item="t" collection="text.terms"> and <if test="t.excluded">not</if> (
                search_fold(i.subject) like #{t.pattern} or ' ' || cast(i.number as varchar) || ' ' like #{t.pattern}
                or exists (select 1 from contact c where c.id = i.contact and search_fold(c.name) like #{t.pattern})
                or exists (select 1 from contact_identity n where n.contact = i.contact
                    and (search_fold(n.handle) like #{t.pattern} or search_fold(n.email) like #{t.pattern}))
                or exists (select 1 from message m where m.interaction = i.id and m.deleted_at is null
                    and (search_fold(m.text) like #{t.pattern} or search_fold(m.title) like #{t.pattern}
                        or m.direction = 'INBOUND' and search_fold(m.author_name) like #{t.pattern})))</foreach>
            """;

    String AMONG_NEWEST = "<script>select " + InteractionMapper.COLUMNS + " from (" + NEWEST
            + ") s join interaction i on i.id = s.id <where>" + InteractionMapper.FILTERS;

    String FIRST = """
             </where> order by i.last_activity_at desc, i.id desc fetch first #{most} rows only</script>
            """;

    /** Hits among the newest {@code reach} that the reader may see. */
    @Select(databaseId = "postgresql", value = AMONG_NEWEST + INDEXED + FIRST)
    @Select(databaseId = "h2", value = AMONG_NEWEST + READ + FIRST)
    List<Interaction> amongNewest(InteractionQuery query, SearchText text, Scope scope, int reach, int most);

    /** How many interactions have the words at all, at most {@code most}; on H2, which has no index, many. */
    @Select(
            databaseId = "postgresql",
            value = "<script>select count(*) from search_candidates(" + WANTED + ", #{most})</script>")
    @Select(databaseId = "h2", value = "select cast(#{most} as integer)")
    int candidates(SearchText text, int most);

    /**
     * Hits anywhere, for words that at most {@code reach} interactions have; none where more have them, and on H2.
     *
     * @param months in which the last activity was, as {@link Months} writes them; null = in any
     */
    @Select(
            databaseId = "postgresql",
            value = "<script>select " + InteractionMapper.COLUMNS + """
             from (with c as materialized (select c.id from search_candidates(
            """ + WANTED + """
             <if test="months != null">&amp;&amp; cast(#{months} as tsquery)</if>, #{reach} + 1) c(id))
             select c.id from c where (select count(*) from c) &lt;= #{reach}) s
             join interaction i on i.id = s.id <where>
            """ + InteractionMapper.FILTERS
                    + BEHIND + InteractionMapper.VISIBLE + SYMBOLS + FIRST)
    @Select(databaseId = "h2", value = AMONG_NEWEST + " and 1 = 0 " + FIRST)
    List<Interaction> anywhere(
            InteractionQuery query, SearchText text, @Nullable String months, Scope scope, int reach, int most);

    /** How many of the newest {@code reach} there are. */
    @Select("<script>select count(*) from (" + NEWEST + ") s</script>")
    int reachable(InteractionQuery query, Scope scope, int reach);

    /** Texts among which the passages of hits are looked for, of what the reader may see, newest first. */
    @Select("""
            <script>select m.interaction, m.author_name, m.direction, m.occurred_at,
                substring(m.text from 1 for 20000) as text
            from message m join interaction i on i.id = m.interaction
            where m.deleted_at is null and m.text is not null and m.interaction in
            <foreach item="i" collection="interactions" open="(" separator="," close=")">#{i}</foreach>
            """ + InteractionMapper.VISIBLE + " order by m.arrival desc</script>")
    List<Passage> passages(List<UUID> interactions, Scope scope);

    /** A text in which words may stand. */
    record Passage(
            UUID interaction,
            String authorName,
            Direction direction,
            java.time.Instant occurredAt,
            @Nullable String text) {}
}
