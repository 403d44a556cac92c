package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.report.WeeklyMails.Attempt;
import de.tresen.report.WeeklyMails.Carrier;
import de.tresen.report.WeeklyMails.Mail;
import de.tresen.report.WeeklyMails.Outcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once for each person and week, on Monday at their hour, whatever happens meanwhile. */
@DeskTest
@Tag("both-databases")
class WeeklyMailsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    @Autowired
    WeeklyMails mails;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private final List<Mail> carried = new CopyOnWriteArrayList<>();
    private Person lea;

    @BeforeEach
    void choose() {
        desk.nextTuesdayMorning();
        Brand brand = desk.brand();
        lea = people.get(brand.name("lea"));
        mails.choose(lea, 8, "de", false);
    }

    @AfterEach
    void stop() {
        mails.stop(lea);
    }

    private Carrier ending(Outcome outcome) {
        return mail -> {
            carried.add(mail);
            return new Attempt(outcome, null);
        };
    }

    private void onMondayAt(int hour, int minute) {
        var now = desk.clock().instant().atZone(BERLIN);
        var then = now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(hour, minute));
        desk.clock().tick(Duration.between(now, then));
    }

    private String state() {
        return sql.sql("select state from weekly_mail where username = ?")
                .param(lea.username())
                .query(String.class)
                .single();
    }

    @Test
    void itLeavesOnMondayAtTheChosenHourAndOnlyOnce() {
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
        onMondayAt(7, 59);
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
        desk.clock().tick(Duration.ofMinutes(1));
        assertThat(mails.round(ending(Outcome.SENT))).isEqualTo(1);
        assertThat(carried).singleElement().satisfies(mail -> {
            assertThat(mail.reader()).isEqualTo(lea);
            assertThat(mail.locale().getLanguage()).isEqualTo("de");
        });
        desk.clock().tick(Duration.ofHours(3));
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
        onMondayAt(8, 0);
        assertThat(mails.round(ending(Outcome.SENT))).isEqualTo(1);
        assertThat(carried).extracting(Mail::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void ofManyNodesAtOnceOneSendsIt() {
        onMondayAt(8, 0);
        var attempts = IntStream.range(0, 6)
                .parallel()
                .map(node -> mails.round(ending(Outcome.SENT)))
                .sum();
        assertThat(attempts).isEqualTo(1);
        assertThat(carried).hasSize(1);
    }

    @Test
    void whatCertainlyDidNotLeaveIsTriedAgainWithTheSameId() {
        onMondayAt(8, 0);
        mails.round(ending(Outcome.TRY_AGAIN));
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
        desk.clock().tick(Duration.ofMinutes(5));
        assertThat(mails.round(ending(Outcome.SENT))).isEqualTo(1);
        assertThat(carried.get(1).id()).isEqualTo(carried.get(0).id());
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void whatMayHaveLeftIsNotSentAgain() {
        onMondayAt(8, 0);
        mails.round(mail -> {
            throw new IllegalStateException("the connection broke");
        });
        desk.clock().tick(Duration.ofHours(1));
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
        assertThat(state()).isEqualTo("IN_DOUBT");
    }

    @Test
    void ofANodeThatStoppedWhileSendingNobodyKnows() {
        onMondayAt(8, 0);
        mails.round(ending(Outcome.TRY_AGAIN));
        sql.sql("update weekly_mail set state = 'IN_FLIGHT', lease_until = ? where username = ?")
                .params(java.sql.Timestamp.from(desk.clock().instant().plusSeconds(60)), lea.username())
                .update();
        desk.clock().tick(Duration.ofMinutes(30));
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
        assertThat(state()).isEqualTo("IN_DOUBT");
    }

    @Test
    void itIsTriedForHoursAndThenGivenUp() {
        onMondayAt(8, 0);
        for (int i = 0; i < 40; i++) {
            mails.round(ending(Outcome.TRY_AGAIN));
            desk.clock().tick(Duration.ofHours(2));
        }
        assertThat(carried).hasSize(16);
        assertThat(state()).isEqualTo("REFUSED");
    }

    @Test
    void whoChoosesAfterTheHourOrStopsGetsNone() {
        onMondayAt(9, 0);
        mails.choose(lea, 8, "en", false);
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
        onMondayAt(8, 0);
        mails.stop(lea);
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
        assertThat(mails.choice(lea)).isEmpty();
    }

    @Test
    void whoMayNotSeeReportsAnyMoreGetsNone() {
        onMondayAt(8, 0);
        desk.admin()
                .put(
                        "/api/v1/people/" + lea.username(),
                        java.util.Map.of(
                                "name", lea.name(),
                                "email", "lea@example.org",
                                "roles", List.of("AGENT"),
                                "teams", lea.teams(),
                                "skills", List.of(),
                                "languages", List.of("de"),
                                "timeZone", "Europe/Berlin",
                                "active", true))
                .expect(200);
        assertThat(mails.round(ending(Outcome.SENT))).isZero();
    }
}
