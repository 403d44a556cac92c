package de.tresen.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface MovingMapper {

    /** A piece of somebody's open work, and in which capacity they have it. */
    record Row(
            UUID interaction,
            long number,
            String subject,
            String contactName,
            String team,
            Moving.Kind kind,
            Needs needs,
            @Nullable String author,
            @Nullable Instant dueAt) {}

    String ITEM = "select w.interaction, w.number, w.subject, w.contact_name, w.team, ";

    String MATTER = "select i.id, i.number, i.subject, c.name, i.team, ";

    String CONTACT = " join contact c on c.id = i.contact ";

    @Select("<script>select * from (" + ITEM + """
            case when w.aside_until &gt; #{now} then 'ASIDE' else 'HELD' end as kind, w.needs, w.author, w.due_at
            from work_item w where w.assignee = #{person} union all
            """ + ITEM + """
            'TO_APPROVE', w.needs, w.author, w.due_at
            from work_item w where w.approver = #{person} and w.assignee is null and w.needs = 'APPROVER' union all
            """ + ITEM + """
            'IN_APPROVAL', 'AGENT', null, w.due_at
            from work_item w where w.author = #{person} and w.needs = 'APPROVER' union all
            """ + MATTER + """
            'WAITING', 'AGENT', null, i.follow_up_at
            from interaction i
            """ + CONTACT + """
            where i.assignee = #{person} and i.status in ('PENDING', 'ON_HOLD') and not exists
              (select 1 from work_item h where h.interaction = i.id and h.assignee = #{person}) union all
            """ + MATTER
            + """
            'PLANNED', 'AGENT', null, r.send_at
            from reply r join interaction i on i.id = r.interaction
            """ + CONTACT + """
            where r.username = #{person} and r.state = 'SCHEDULED') m
            where #{who.seesAll} = true or m.team in
              <foreach item="t" collection="who.teams" open="(" separator="," close=")">#{t}</foreach>
            order by case when m.due_at is null then 1 else 0 end, m.due_at, m.number, m.kind
            fetch first #{limit} rows only</script>
            """)
    List<Row> of(
            @Param("person") String person,
            @Param("who") Claimant who,
            @Param("now") Instant now,
            @Param("limit") int limit);
}
