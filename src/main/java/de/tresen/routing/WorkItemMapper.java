package de.tresen.routing;

import de.tresen.coverage.Cover.Share;
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
             w.warn_at, w.due_at, w.sort_at, w.aside_until, w.acting_for
            """;

    String TEAMS = """
            <foreach item="t" collection="who.teams" open="(" separator="," close=")">#{t}</foreach>
            """;

    String MAY_SEE = """
             (w.assignee = #{who.username} or w.approver = #{who.username} or w.needs = 'EXPERT' and w.team in
            """ + TEAMS + """
             <if test="who.answers">or w.team in
            """ + TEAMS + "</if>)";

    /** @param now what is set aside until later, and at risk, is so at this instant */
    record Selection(WorkFilter filter, Instant now) {}

    /** A view as the database reads it. */
    record Read(View view, List<Branch> branches, boolean atRisk, boolean aside, boolean awake) {}

    /** How many rows a view has. */
    record Counted(View view, int found) {}

    String FILTERED = """
             <if test="s.filter.channel != null">and w.channel = #{s.filter.channel}</if>
             <if test="s.filter.category != null">and w.category = #{s.filter.category}</if>
             <if test="s.filter.priority != null">and w.priority = #{s.filter.priority}</if>
             <if test="s.filter.language != null">and w.language = #{s.filter.language}</if>
             <if test="s.filter.status != null">and w.status = #{s.filter.status}</if>
            """;

    /** To be followed by a condition on the limit: H2 takes two subqueries that differ only in their limit for one. */
    String BRANCH = """
             from work_item w where
             <choose>
             <when test="b.along.name() == 'HOLDER'">w.assignee = #{b.value}</when>
             <when test="b.along.name() == 'APPROVER'">w.approver = #{b.value}</when>
             <when test="b.along.name() == 'TEAM'">w.team = #{b.value}</when>
             <otherwise>1 = 1</otherwise>
             </choose>
             <if test="b.needs != null">and w.needs in
               <foreach item="n" collection="b.needs" open="(" separator="," close=")">#{n}</foreach></if>
             <if test="b.free">and w.assignee is null</if>
             <if test="b.free or b.others">and (w.author is null or w.author &lt;&gt; #{me})</if>
             <if test="b.writtenBy != null">and w.author = #{b.writtenBy}</if>
             <if test="b.teams != null">and w.team in
               <foreach item="t" collection="b.teams" open="(" separator="," close=")">#{t}</foreach></if>
             <if test="v.atRisk">and w.warn_at &lt;= #{s.now}</if>
             <if test="v.aside">and w.aside_until &gt; #{s.now} and (w.warn_at is null or w.warn_at &gt; #{s.now})</if>
             <if test="v.awake">and (w.aside_until is null or w.aside_until &lt;= #{s.now} or w.warn_at &lt;= #{s.now})</if>
            """ + FILTERED;

    /** Whose turn it is, of what somebody looks after. */
    String WAITING = """
             from (
              select i.id as interaction, i.number, i.subject, i.channel, c.name as contact_name, i.category,
                coalesce(i.priority, 'NORMAL') as priority, i.language, i.status,
                case when i.status = 'PENDING' then 'PERSON' else 'DEPARTMENT' end as waits_for,
                i.last_activity_at as since, i.follow_up_at
              from interaction i join contact c on c.id = i.contact
              where (i.assignee = #{me} <foreach item="c" collection="covered">or i.assignee = #{c.person} and i.team = #{c.team}</foreach>)
                and i.status in ('PENDING', 'ON_HOLD')
              union all
              select a.interaction, a.number, a.subject, a.channel, a.contact_name, a.category, a.priority, a.language,
                a.status, 'APPROVAL', a.created_at, null
              from work_item a where (a.author = #{me} <foreach item="c" collection="covered">or a.author = #{c.person} and a.team = #{c.team}</foreach>)
                and a.status not in ('PENDING', 'ON_HOLD')
              union all
              select i.id, i.number, i.subject, i.channel, c.name, i.category, coalesce(i.priority, 'NORMAL'),
                i.language, i.status, 'TIME', r.written_at, r.send_at
              from reply r join interaction i on i.id = r.interaction join contact c on c.id = i.contact
              where (r.username = #{me} <foreach item="c" collection="covered">or r.username = #{c.person} and i.team = #{c.team}</foreach>)
                and r.state = 'SCHEDULED' and i.status not in ('PENDING', 'ON_HOLD')) w
             where 1 = 1
            """ + FILTERED;

    @Insert("""
            insert into work_item (task, interaction, kind, name, team, assignee, needs, approver, author, subject_id,
                number, subject, channel, contact_name, category, priority, language, status, created_at, warn_at,
                due_at, sort_at, acting_for)
            select #{w.task}, i.id, #{w.kind}, #{w.name}, #{w.team}, #{w.assignee}, #{w.needs}, #{w.approver},
                #{w.author}, #{w.subjectId}, i.number, i.subject, i.channel, c.name, i.category,
                coalesce(i.priority, 'NORMAL'), i.language, i.status, #{w.createdAt}, #{w.warnAt}, #{w.dueAt},
                #{sortAt}, #{w.actingFor}
            from interaction i join contact c on c.id = i.contact where i.id = #{w.interaction}
            """)
    int insert(NewWork w, Instant sortAt);

    @Update("update work_item set assignee = #{assignee}, aside_until = null where task = #{task}")
    int assign(String task, @Nullable String assignee);

    @Update("update work_item set acting_for = #{person} where task = #{task}")
    int actFor(String task, @Nullable String person);

    /** All that others have because somebody is away. */
    @Select("select " + COLUMNS + " from work_item w where w.acting_for is not null order by w.task")
    List<WorkItem> actedFor();

    @Select("select " + COLUMNS + " from work_item w where w.assignee = #{username} order by w.task")
    List<WorkItem> heldBy(String username);

    @Update("""
            update work_item set needs = #{needs}, team = #{team}, assignee = #{assignee} where task = #{task}
            """)
    int offerTo(String task, Needs needs, String team, @Nullable String assignee);

    @Update("update work_item set aside_until = #{until} where task = #{task}")
    int setAside(String task, @Nullable Instant until);

    @Select("select " + COLUMNS + """
             from work_item w where w.aside_until <= #{now} order by w.aside_until, w.task fetch first #{limit} rows only
            """)
    List<WorkItem> asideUntil(Instant now, int limit);

    @Delete("delete from work_item where task = #{task}")
    int delete(String task);

    @Update("""
            update work_item w set
                subject = (select i.subject from interaction i where i.id = w.interaction),
                status = (select i.status from interaction i where i.id = w.interaction),
                category = (select i.category from interaction i where i.id = w.interaction),
                priority = (select coalesce(i.priority, 'NORMAL') from interaction i where i.id = w.interaction),
                language = (select i.language from interaction i where i.id = w.interaction),
                contact_name = (select c.name from interaction i join contact c on c.id = i.contact
                    where i.id = w.interaction)
            where w.interaction = #{interaction} and exists (
                select 1 from interaction i join contact c on c.id = i.contact where i.id = w.interaction and (
                    i.subject is distinct from w.subject or i.status is distinct from w.status
                    or i.category is distinct from w.category or coalesce(i.priority, 'NORMAL') <> w.priority
                    or i.language is distinct from w.language or c.name is distinct from w.contact_name))
            """)
    int refresh(UUID interaction);

    @Update("""
            update work_item set warn_at = #{warnAt}, due_at = #{dueAt}, sort_at = #{sortAt} where task = #{task}
            """)
    int promise(String task, @Nullable Instant warnAt, @Nullable Instant dueAt, Instant sortAt);

    @Select("select " + COLUMNS + " from work_item w where w.task = #{task}")
    Optional<WorkItem> find(String task);

    @Select("<script>select " + COLUMNS + """
             from work_item w where w.interaction in
            <foreach item="i" collection="interactions" open="(" separator="," close=")">#{i}</foreach>
            order by w.created_at, w.task</script>
            """)
    List<WorkItem> of(List<UUID> interactions);

    @Select("<script>select " + COLUMNS
            + " from work_item w where w.task = #{task} and (<if test='who.seesAll'>1 = 1 or</if>" + MAY_SEE
            + ")</script>")
    Optional<WorkItem> findVisible(String task, Claimant who);

    @Select("<script>select * from (<foreach item='b' collection='v.branches' separator=' union '>(select " + COLUMNS
            + BRANCH + """
             <if test="after != null">and (w.sort_at, w.task) &gt; (#{after.sortAt}, #{after.task})</if>
             and #{limit} &gt; 0 order by w.sort_at, w.task fetch first #{limit} rows only)</foreach>) w
             order by w.sort_at, w.task fetch first #{limit} rows only</script>
            """)
    List<WorkItem> list(Read v, Selection s, String me, Inbox.@Nullable Position after, int limit);

    @Select("<script><foreach item='v' collection='views' separator=' union all '>select"
            + " cast(#{v.view} as varchar(20)) as view, count(*) as found from (<foreach item='b' collection='v.branches' separator=' union '>(select w.task"
            + BRANCH + " and #{cap} &gt; 0 fetch first #{cap} rows only)</foreach>) capped</foreach></script>")
    List<Counted> counts(List<Read> views, Selection s, String me, int cap);

    @Select("<script>select w.interaction, w.number, w.subject, w.channel, w.contact_name, w.category, w.priority,"
            + " w.status, w.waits_for, w.since, w.follow_up_at" + WAITING + """
             <if test="after != null">and (w.since, w.interaction) &gt; (#{after.since}, #{after.interaction})</if>
             order by w.since, w.interaction fetch first #{limit} rows only</script>
            """)
    List<Waiting> waiting(
            Selection s, String me, List<Share> covered, Inbox.@Nullable WaitingPosition after, int limit);

    @Select("<script>select count(*) from (select 1 as one" + WAITING
            + " fetch first #{cap} rows only) capped</script>")
    int countWaiting(Selection s, String me, List<Share> covered, int cap);
}
