package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.platform.Ids;
import de.tresen.report.AheadLine.WaitsFor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lead of a team of five is told to expect: an answer within 4 h, of which each takes a quarter of an hour. */
@DeskTest
@Tag("both-databases")
class PromisesAheadTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    PromisesAhead promises;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    Brand brand;
    Instant due;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        due = desk.clock().instant().plus(Duration.ofHours(4));
    }

    private String asked(String thread) {
        return brand.writes(thread, thread, QUESTION).at("/id").asString();
    }

    private Ahead ahead() {
        return promises.of(people.get(brand.name("lea")));
    }

    private TeamAhead team() {
        return ahead().teams().get(0);
    }

    private Instant before(int minutes) {
        return due.minus(Duration.ofMinutes(minutes));
    }

    private void until(int minutesBeforeDue) {
        desk.after(Duration.between(desk.clock().instant(), before(minutesBeforeDue)));
    }

    @Test
    void whoComesTooLateInTheListWillBeBrokenToday() {
        for (int i = 1; i <= 5; i++) {
            asked("t" + i);
        }
        assertThat(ahead().breaking()).isEmpty();
        until(10);
        var ahead = ahead();
        assertThat(ahead.lines())
                .extracting(AheadLine::expected)
                .containsExactly(before(7), before(4), before(1), before(-2), before(-5));
        assertThat(ahead.breaking()).extracting(AheadLine::before).containsExactly(3L, 4L);
        assertThat(ahead.whole()).isTrue();
        var team = ahead.teams().get(0);
        assertThat(team.people()).isEqualTo(5);
        assertThat(team.until()).isEqualTo(due.plus(Duration.ofHours(3)));
        assertThat(team.done()).isEqualTo(before(-5));
        assertThat(team.pace()).isEqualTo(new Pace(Duration.ofMinutes(15), 0, false));
        assertThat(team.remedy().people()).isEqualTo(3);
        assertThat(team.remedy().moved()).isEqualTo(team.breaking());
        assertThat(team.remedy().lateLast()).isFalse();
    }

    @Test
    void whatIsLateAlreadyStandsBeforeAllOthers() {
        for (int i = 1; i <= 6; i++) {
            asked("late" + i);
        }
        desk.after(Duration.ofHours(1));
        asked("next");
        desk.after(Duration.ofMinutes(225));
        var team = team();
        assertThat(team.waiting()).isEqualTo(7);
        assertThat(team.late()).isEqualTo(6);
        assertThat(team.breaking()).singleElement().satisfies(line -> {
            assertThat(line.before()).isEqualTo(6);
            assertThat(line.due()).isEqualTo(before(-60));
            assertThat(line.expected()).isEqualTo(before(-66));
        });
        assertThat(team.remedy().lateLast()).isTrue();
        assertThat(promises.waiting(brand.team(), people.get(brand.name("lea")), 5, 10))
                .hasSize(2);
    }

    @Test
    void onlyWhoIsOnDutyAnswers() {
        asked("t1");
        asked("t2");
        shift("anna", 240, 120);
        shift("ben", 60, -60);
        until(200);
        assertThat(team().people()).isEqualTo(1);
        assertThat(team().until()).isEqualTo(before(120));
        assertThat(ahead().lines()).extracting(AheadLine::expected).containsExactly(before(185), before(170));
        until(125);
        assertThat(team().people()).isEqualTo(1);
        assertThat(ahead().lines()).extracting(AheadLine::expected).containsExactly(before(50), before(35));
    }

    private void shift(String who, int fromBeforeDue, int toBeforeDue) {
        var shift = Map.of(
                "team", brand.team(),
                "person", brand.name(who),
                "from", before(fromBeforeDue).toString(),
                "to", before(toBeforeDue).toString(),
                "duty", "REGULAR");
        brand.as("lea").post("/api/v1/shifts", shift).expect(201);
    }

    @Test
    void atNightTheyBeginInTheMorning() {
        desk.after(Duration.ofHours(9));
        asked("t1");
        var team = team();
        assertThat(team.from()).isEqualTo(due.plus(Duration.ofHours(19)));
        assertThat(ahead().lines()).singleElement().satisfies(line -> {
            assertThat(line.expected()).isEqualTo(team.from().plus(Duration.ofMinutes(3)));
            assertThat(line.breaks()).isFalse();
        });
    }

    @Test
    void aDepartmentIsExpectedToKeepItsPromiseAndHoldsUpNobodyElse() {
        var asking = asked("asking");
        asked("other");
        until(150);
        brand.claim("anna", "reply", asking);
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + asking + "/questions",
                        Map.of("department", brand.department(), "text", "?"))
                .expect(201);
        desk.settle();
        assertThat(ahead().lines()).extracting(AheadLine::waitsFor).contains(WaitsFor.DEPARTMENT, WaitsFor.TEAM);
        assertThat(line(asking).expected()).isEqualTo(before(30));
        assertThat(ahead().lines()).extracting(AheadLine::before).containsOnly(0L);
        until(20);
        assertThat(line(asking).expected()).isNull();
        assertThat(ahead().breaking()).extracting(AheadLine::interaction).containsExactly(UUID.fromString(asking));
    }

    private AheadLine line(String interaction) {
        return ahead().lines().stream()
                .filter(line -> line.interaction().toString().equals(interaction))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anApprovalIsExpectedByItsPromise() {
        var id = asked("t1");
        until(40);
        brand.reply("tom", id, "Hallo Petra, morgen.").expect(201);
        desk.settle();
        assertThat(line(id).waitsFor()).isEqualTo(WaitsFor.APPROVAL);
        assertThat(line(id).expected()).isEqualTo(before(-20));
        assertThat(line(id).breaks()).isTrue();
    }

    @Test
    void aPlannedAnswerComesWhenItIsPlanned() {
        var id = asked("t1");
        brand.claim("anna", "reply", id);
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + id + "/replies",
                        Map.of(
                                "text",
                                "Morgen.",
                                "sawMessage",
                                brand.newestMessage(id),
                                "sendAt",
                                before(-30).toString()))
                .expect(201);
        desk.settle();
        assertThat(line(id).waitsFor()).isEqualTo(WaitsFor.TIME);
        assertThat(line(id).expected()).isEqualTo(before(-30));
        assertThat(team().breaking()).hasSize(1);
        assertThat(team().remedy()).isEqualTo(Remedy.NONE);
    }

    @Test
    void howFastTheyAreIsCountedWhenThereIsEnoughToCountFrom() {
        var id = asked("t1");
        for (int i = 0; i < 25; i++) {
            answered(id, before(230), before(170));
        }
        desk.after(Duration.ofHours(2));
        assertThat(team().pace()).isEqualTo(new Pace(Duration.ofMinutes(12), 25, true));
    }

    private void answered(String interaction, Instant from, Instant to) {
        sql.sql("""
                insert into service_clock (id, interaction, target, state, hours_key, promised, started_at, ended_at)
                values (?, ?, 'FIRST_RESPONSE', 'MET', ?, 'PT4H', ?, ?)
                """)
                .params(
                        Ids.next(),
                        UUID.fromString(interaction),
                        brand.hours(),
                        java.sql.Timestamp.from(from),
                        java.sql.Timestamp.from(to))
                .update();
    }

    @Test
    void othersSeeNothingOfIt() {
        asked("t1");
        until(1);
        var other = desk.brand();
        var theirs = promises.of(people.get(other.name("lea")));
        assertThat(theirs.lines()).isEmpty();
        assertThat(theirs.teams()).isEmpty();
        assertThat(promises.waiting(brand.team(), people.get(other.name("lea")), 0, 10))
                .isEmpty();
        assertThat(promises.of(people.get(other.name("max"))).teams())
                .extracting(TeamAhead::team)
                .contains(brand.team());
    }
}
