package de.tresen.handover;

import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What somebody has, what became of it, and what others did for them. */
@Mapper
interface FactMapper {

    String ABOUT = """
             i.id as interaction, i.number, i.subject, c.name as contact_name, i.channel, i.status, i.assignee
            """;

    /** What says something to who comes next; who looked or filed it does not. */
    String TELLING = """
             t.event in ('MESSAGE_RECEIVED', 'MESSAGE_EDITED', 'MESSAGE_DELETED', 'REPLY_WRITTEN', 'REPLY_PLANNED',
                'REPLY_PLAN_CANCELLED', 'REPLY_APPROVED', 'REPLY_RETURNED', 'REPLY_REFUSED', 'REPLY_IN_DOUBT',
                'TASK_CLAIMED', 'TASK_RETURNED', 'QUESTION_ASKED', 'QUESTION_ANSWERED', 'QUESTION_WITHDRAWN',
                'NOTE_ADDED', 'TARGET_BREACHED', 'CLOSED', 'REOPENED', 'MERGED', 'WITHDRAWN')
            """;

    @Select("""
            select f.interaction, cast(#{owner} as varchar(100)) as owner, f.what, f.detail, f.warn_at, f.due_at, f.at from (
                select w.interaction, 'TASK' as what, w.kind as detail, w.warn_at, w.due_at,
                    case when w.aside_until > #{now} then w.aside_until end as at
                from work_item w where w.assignee = #{owner} and w.team = #{team}
                union all
                select w.interaction, 'TO_APPROVE', w.author, w.warn_at, w.due_at, null
                from work_item w
                where w.team = #{team} and w.needs = 'APPROVER' and w.approver = #{owner} and w.assignee is null
                union all
                select r.interaction, case when r.state = 'SCHEDULED' then 'PLANNED' else 'IN_APPROVAL' end,
                    r.author_name, null, null, case when r.state = 'SCHEDULED' then r.send_at end
                from reply r join interaction i on i.id = r.interaction
                where r.username = #{owner} and i.team = #{team} and r.state in ('SCHEDULED', 'AWAITING_APPROVAL')
                union all
                select d.interaction, 'DRAFT', d.author_name, null, null, d.changed_at
                from draft d join interaction i on i.id = d.interaction
                where d.username = #{owner} and i.team = #{team} and i.status not in ('SOLVED', 'CLOSED')
                union all
                select i.id, 'WAITING', i.status, null, null, i.follow_up_at
                from interaction i
                where i.assignee = #{owner} and i.team = #{team} and i.status in ('PENDING', 'ON_HOLD')) f
            order by f.interaction, f.what
            """)
    List<Fact> open(String owner, String team, Instant now);

    @Insert("""
            insert into handover_item (handover, interaction, owner, what, detail, warn_at, due_at, at)
            values (#{handover}, #{f.interaction}, #{f.owner}, #{f.what}, #{f.detail}, #{f.warnAt}, #{f.dueAt}, #{f.at})
            """)
    void keep(@Param("handover") UUID handover, @Param("f") Fact fact);

    @Select("""
            select interaction, owner, what, detail, warn_at, due_at, at from handover_item
            where handover = #{handover} order by id
            """)
    List<Fact> of(UUID handover);

    @Select("select distinct " + ABOUT + """
             from handover_item f join interaction i on i.id = f.interaction join contact c on c.id = i.contact
            where f.handover = #{handover}
            """)
    List<Sheet.About> about(UUID handover);

    /** An entry of the timeline beside its interaction. */
    record Told(
            UUID interaction,
            Instant at,
            String actor,
            @Nullable String actingFor,
            Timeline.Event event,
            @Nullable String detail) {

        Timeline.Entry entry() {
            return new Timeline.Entry(at, actor, actingFor, event, detail);
        }
    }

    @Select("""
            select t.interaction, t.at, t.actor, t.acting_for, t.event, t.detail from timeline_entry t
            where t.interaction in (select f.interaction from handover_item f where f.handover = #{handover})
              and t.at > #{since} and
            """ + TELLING + " order by t.id")
    List<Told> since(UUID handover, Instant since);

    /** Something that others did for somebody, with what it was about. */
    record Done(
            UUID interaction,
            long number,
            String subject,
            String contactName,
            String channel,
            Status status,
            @Nullable String assignee,
            Instant at,
            String actor,
            @Nullable String actingFor,
            Timeline.Event event,
            @Nullable String detail) {

        Sheet.About about() {
            return new Sheet.About(interaction, number, subject, contactName, channel, status, assignee);
        }

        Timeline.Entry entry() {
            return new Timeline.Entry(at, actor, actingFor, event, detail);
        }
    }

    @Select("select " + ABOUT + """
            , t.at, t.actor, t.acting_for, t.event, t.detail
            from interaction i join contact c on c.id = i.contact
                join timeline_entry t on t.interaction = i.id
            where i.last_activity_at >= #{since} and t.acting_for = #{person} and t.at >= #{since} and t.at <= #{until}
              and (i.team = #{team} or exists (
                select 1 from interaction_audience a where a.interaction = i.id and a.team = #{team}))
              and
            """ + TELLING + " order by i.number, t.id")
    List<Done> done(String person, String team, Instant since, Instant until);
}
