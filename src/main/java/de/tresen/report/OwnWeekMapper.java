package de.tresen.report;

import de.tresen.interaction.Scope;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What the reader did; who asks is who is asked about. */
@Mapper
interface OwnWeekMapper {

    /** Counts of what somebody did. */
    record Done(long answers, long likes, long claims, long questions) {}

    /** Claims for oneself; of a hand-over the detail names the other. */
    @Select("""
            select (select count(*) from message m where m.username = #{username} and m.direction = 'OUTBOUND'
                    and m.occurred_at >= #{period.from} and m.occurred_at < #{period.to}) as answers,
                (select count(*) from message_like l where l.username = #{username}
                    and l.liked_at >= #{period.from} and l.liked_at < #{period.to}) as likes,
                (select count(*) from timeline_entry e where e.actor = #{username} and e.event = 'TASK_CLAIMED'
                    and e.at >= #{period.from} and e.at < #{period.to} and e.detail not like '%: %') as claims,
                (select count(*) from question q where q.answered_by = #{username}
                    and q.answered_at >= #{period.from} and q.answered_at < #{period.to}) as questions
            """)
    Done done(String username, Period period);

    /** An answer ended a promise when it is the last one that left before the promise ended. */
    @Select("<script>select i.id as interaction, i.number, i.subject, c.target, c.started_at, c.due_at, c.ended_at"
            + " from message m join service_clock c on c.interaction = m.interaction and c.ended_at &gt;= m.occurred_at"
            + " join interaction i on i.id = m.interaction where m.username = #{username}"
            + " and m.direction = 'OUTBOUND' and m.occurred_at &gt;= #{period.from} and m.occurred_at &lt; #{period.to}"
            + " and c.target in ('FIRST_RESPONSE', 'NEXT_RESPONSE') and c.promised is not null and c.due_at is not null"
            + " and" + DeskMapper.ENDED_BY_AN_ANSWER + """
             and not exists (select 1 from message later where later.interaction = m.interaction
                and later.direction = 'OUTBOUND' and later.automatic = false and later.arrival &gt; m.arrival
                and later.occurred_at &lt;= c.ended_at)
            """ + Scope.VISIBLE + " order by c.ended_at desc, c.id</script>")
    List<OwnPromise> promises(String username, Period period, Scope scope);
}
