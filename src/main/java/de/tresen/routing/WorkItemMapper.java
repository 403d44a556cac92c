package de.tresen.routing;

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
interface WorkItemMapper {

    String COLUMNS = """
             w.task, w.interaction, w.kind, w.name, w.team, w.assignee, w.needs, w.approver, w.author, w.subject_id,
             w.number, w.subject, w.channel, w.contact_name, w.category, w.priority, w.language, w.status, w.created_at,
             w.warn_at, w.due_at, w.sort_at
            """;

    String TEAMS = """
            <foreach item="t" collection="who.teams" open="(" separator="," close=")">#{t}</foreach>
            """;

    /** What {@link Claimant#mayDo} says, in SQL. */
    String MAY_DO = "(w.needs = 'EXPERT' and w.team in " + TEAMS + """
             <if test="who.answers">or w.needs = 'AGENT' and w.team in
            """ + TEAMS + "</if>" + """
             or w.needs = 'APPROVER' and w.author &lt;&gt; #{who.username} and (w.approver = #{who.username}
             <if test="who.leads">or w.team in
            """ + TEAMS + "</if>))";

    String MAY_SEE = """
             (w.assignee = #{who.username} or w.approver = #{who.username} or w.needs = 'EXPERT' and w.team in
            """ + TEAMS + """
             <if test="who.answers">or w.team in
            """ + TEAMS + "</if>)";

    String IN_VIEW = """
             <choose>
             <when test="view.name() == 'MINE'">w.assignee = #{who.username}</when>
             <when test="view.name() == 'OFFERED'">w.assignee is null and
            """ + MAY_DO + """
            </when>
             <when test="view.name() == 'TEAM'">w.team in
            """ + TEAMS + " and " + MAY_SEE + """
             </when>
             <otherwise><choose><when test="who.seesAll">1 = 1</when><otherwise>
            """ + MAY_SEE
            + "</otherwise></choose></otherwise></choose>";

    @Insert("""
            insert into work_item (task, interaction, kind, name, team, assignee, needs, approver, author, subject_id,
                number, subject, channel, contact_name, category, priority, language, status, created_at, warn_at,
                due_at, sort_at)
            select #{w.task}, i.id, #{w.kind}, #{w.name}, #{w.team}, #{w.assignee}, #{w.needs}, #{w.approver},
                #{w.author}, #{w.subjectId}, i.number, i.subject, i.channel, c.name, i.category,
                coalesce(i.priority, 'NORMAL'), i.language, i.status, #{w.createdAt}, #{w.warnAt}, #{w.dueAt},
                #{sortAt}
            from interaction i join contact c on c.id = i.contact where i.id = #{w.interaction}
            """)
    int insert(NewWork w, Instant sortAt);

    @Update("update work_item set assignee = #{assignee} where task = #{task}")
    int assign(String task, @Nullable String assignee);

    @Update("""
            update work_item set needs = #{needs}, team = #{team}, assignee = #{assignee} where task = #{task}
            """)
    int offerTo(String task, Needs needs, String team, @Nullable String assignee);

    @Delete("delete from work_item where task = #{task}")
    int delete(String task);

    @Update("""
            update work_item w set
                subject = (select i.subject from interaction i where i.id = w.interaction),
                status = (select i.status from interaction i where i.id = w.interaction),
                category = (select i.category from interaction i where i.id = w.interaction),
                priority = (select coalesce(i.priority, 'NORMAL') from interaction i where i.id = w.interaction),
                language = (select i.language from interaction i where i.id = w.interaction)
            where w.interaction = #{interaction}
            """)
    int refresh(UUID interaction);

    @Update("""
            update work_item set warn_at = #{warnAt}, due_at = #{dueAt}, sort_at = #{sortAt} where task = #{task}
            """)
    int promise(String task, @Nullable Instant warnAt, @Nullable Instant dueAt, Instant sortAt);

    @Select("select " + COLUMNS + " from work_item w where w.task = #{task}")
    Optional<WorkItem> find(String task);

    @Select("select " + COLUMNS
            + " from work_item w where w.interaction = #{interaction} order by w.created_at, w.task")
    List<WorkItem> of(UUID interaction);

    @Select("<script>select " + COLUMNS
            + " from work_item w where w.task = #{task} and (<if test='who.seesAll'>1 = 1 or</if>" + MAY_SEE
            + ")</script>")
    Optional<WorkItem> findVisible(String task, Claimant who);

    @Select("<script>select " + COLUMNS + " from work_item w where " + IN_VIEW + """
             <if test="after != null">and (w.sort_at &gt; #{after.sortAt}
                or w.sort_at = #{after.sortAt} and w.task &gt; #{after.task})</if>
             order by w.sort_at, w.task fetch first #{limit} rows only</script>
            """)
    List<WorkItem> list(View view, Claimant who, Inbox.@Nullable Position after, int limit);

    @Select("<script>select count(*) from (select 1 as one from work_item w where " + IN_VIEW
            + " fetch first #{cap} rows only) capped</script>")
    int count(View view, Claimant who, int cap);
}
