package de.tresen.process;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Compares the list of open work with the engine's tasks and with what it was copied from. Each comparison is one
 * statement and so sees one state of the database: rows that are written together are never told apart.
 */
@Mapper
interface TaskCheckMapper {

    /** Requests for absences are decided on a page of their own. */
    @Select("""
            select t.ID_ from ACT_RU_TASK t left join work_item w on w.task = t.ID_
            where w.task is null and t.TASK_DEF_KEY_ <> 'userTask_approveAbsence' order by t.ID_ fetch first #{limit} rows only
            """)
    List<String> missing(int limit);

    @Select("""
            select w.task from work_item w left join ACT_RU_TASK t on t.ID_ = w.task
            where t.ID_ is null order by w.task fetch first #{limit} rows only
            """)
    List<String> surplus(int limit);

    /** @param task only this one; null = all */
    @Select("""
            <script>select w.task from work_item w
            join ACT_RU_TASK t on t.ID_ = w.task
            join interaction i on i.id = w.interaction
            join contact c on c.id = i.contact
            left join question q on q.id = w.subject_id
            left join reply r on r.id = w.subject_id
            where <if test="task != null">w.task = #{task} and</if> (
              coalesce(t.ASSIGNEE_, '') &lt;&gt; coalesce(w.assignee, '')
              or case when t.FOLLOW_UP_DATE_ is null then 0 else 1 end &lt;&gt; case when w.aside_until is null then 0 else 1 end
              or t.TASK_DEF_KEY_ &lt;&gt; 'userTask_' || w.kind
              or t.NAME_ &lt;&gt; w.name
              or coalesce(q.department, i.team, '') &lt;&gt; w.team
              or coalesce(r.username, '') &lt;&gt; coalesce(w.author, '')
              or w.needs &lt;&gt; case w.kind when 'approveReply' then 'APPROVER' when 'answerQuestion' then 'EXPERT'
                else 'AGENT' end
              or i.number &lt;&gt; w.number or i.channel &lt;&gt; w.channel or i.subject &lt;&gt; w.subject or i.status &lt;&gt; w.status
              or c.name &lt;&gt; w.contact_name
              or coalesce(i.category, '') &lt;&gt; coalesce(w.category, '')
              or coalesce(i.priority, 'NORMAL') &lt;&gt; w.priority
              or coalesce(i.language, '') &lt;&gt; coalesce(w.language, '')
              or coalesce(w.due_at, timestamp with time zone '9999-01-01 00:00:00+00') &lt;&gt; w.sort_at
              or coalesce(case when exists (select 1 from service_clock k where k.subject = w.subject_id)
                  then (select min(k.due_at) from service_clock k where k.subject = w.subject_id)
                  else (select min(k.due_at) from service_clock k
                    where k.interaction = w.interaction and k.ended_at is null) end,
                timestamp with time zone '9999-01-01 00:00:00+00') &lt;&gt; w.sort_at
              or w.due_at is not null and not exists (select 1 from service_clock k
                where k.interaction = w.interaction and k.due_at = w.due_at
                  and coalesce(k.warn_at, k.due_at) = coalesce(w.warn_at, w.due_at)))
            order by w.task fetch first #{limit} rows only</script>
            """)
    List<String> different(@Nullable String task, int limit);
}
