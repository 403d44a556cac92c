package de.tresen.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Who wants a mail each week, and how each of them stands. */
@Mapper
interface WeeklyMailMapper {

    @Select("""
            select username, hour_of_day, language, only_gaps, chosen_at from weekly_mail_choice
            where username = #{username}
            """)
    Optional<WeeklyChoice> choice(String username);

    @Select("select username, hour_of_day, language, only_gaps, chosen_at from weekly_mail_choice order by username")
    List<WeeklyChoice> choices();

    @Delete("delete from weekly_mail_choice where username = #{username}")
    void forgetChoice(String username);

    @Insert("""
            insert into weekly_mail_choice (username, hour_of_day, language, only_gaps, chosen_at)
            values (#{username}, #{hourOfDay}, #{language}, #{onlyGaps}, #{chosenAt})
            """)
    void insertChoice(WeeklyChoice choice);

    @Insert("""
            insert into weekly_mail (username, monday, id, state, attempts, fence, next_attempt_at)
            select #{username}, #{monday}, #{id}, 'READY', 0, 0, #{now} from (select 1 as one) o where not exists
                (select 1 from weekly_mail where username = #{username} and monday = #{monday})
            """)
    int begin(String username, LocalDate monday, UUID id, Instant now);

    /** A mail that may be sent now. */
    record Due(String username, LocalDate monday, UUID id, long fence, int attempts) {}

    @Select("""
            select username, monday, id, fence, attempts from weekly_mail
            where state = 'READY' and next_attempt_at <= #{now} order by next_attempt_at, username
            """)
    List<Due> due(Instant now);

    @Update("""
            update weekly_mail set state = 'IN_FLIGHT', attempts = attempts + 1, fence = fence + 1,
                lease_until = #{leaseUntil}
            where username = #{due.username} and monday = #{due.monday} and state = 'READY' and fence = #{due.fence}
            """)
    int claim(Due due, Instant leaseUntil);

    /** Whoever sent it is gone: nobody knows whether it left, so it is not sent again. */
    @Update("""
            update weekly_mail set state = 'IN_DOUBT', fence = fence + 1, settled_at = #{now}, lease_until = null,
                reason = 'The node that sent it stopped before the answer'
            where state = 'IN_FLIGHT' and lease_until < #{now}
            """)
    int giveUpAbandoned(Instant now);

    @Update("""
            update weekly_mail set state = #{state}, fence = fence + 1, reason = #{reason}, lease_until = null,
                settled_at = #{settledAt}, next_attempt_at = #{nextAttemptAt}
            where username = #{due.username} and monday = #{due.monday} and state = 'IN_FLIGHT'
                and fence = #{due.fence} + 1
            """)
    int settle(Due due, String state, @Nullable String reason, @Nullable Instant settledAt, Instant nextAttemptAt);
}
