package de.tresen.process.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the place "Processes" counts. */
@DeskTest
@Tag("both-databases")
class TrafficTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";
    private static final String REPLY = "userTask_reply";

    @Autowired
    Desk desk;

    @Autowired
    Models models;

    @Autowired
    Traffic traffic;

    @Autowired
    Durations durations;

    @Autowired
    Hits hits;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private List<Models.Model> versions(String key) {
        return models.versions(models.find(key));
    }

    private Person who(String name) {
        return people.get(brand.name(name));
    }

    private String asked(String thread) {
        return brand.writes(thread, thread, QUESTION).at("/id").asString();
    }

    @Test
    void everyModelThatHoldsIsListedByTheNameOfItsFile() {
        assertThat(models.all())
                .extracting(Models.Model::key)
                .contains("handle-interaction", "answer-interaction", "route-interaction", "triage");
        assertThat(models.diagram(models.find("handle-interaction")).sketch().boxes())
                .anySatisfy(box -> assertThat(box.element()).isEqualTo("userTask_triage"));
    }

    @Test
    void tokensAreCountedWhereTheyStandAndWhatIsLateWithThem() {
        asked("t1");
        desk.after(Duration.ofMinutes(150));
        asked("t2");
        desk.after(Duration.ofMinutes(100));
        assertThat(traffic.at(versions("answer-interaction"))).containsEntry(REPLY, new Traffic.Count(2, 0, 1));
        assertThat(traffic.at(versions("handle-interaction")))
                .containsEntry("callActivity_answerInteraction", new Traffic.Count(2, 0, 1));
        assertThat(traffic.runs(versions("answer-interaction"))).isEqualTo(new Traffic.Count(2, 0, 1));
        desk.after(Duration.ofMinutes(100));
        assertThat(traffic.at(versions("answer-interaction")).get(REPLY)).isEqualTo(new Traffic.Count(2, 1, 1));
    }

    @Test
    void whatStandsAtAnElementIsShownToWhomMaySeeItLateOnesFirst() {
        var late = asked("t1");
        desk.after(Duration.ofHours(5));
        var fresh = asked("t2");
        var there = versions("answer-interaction");
        assertThat(traffic.standing(there, REPLY, who("lea")))
                .extracting(standing -> standing.interaction().toString(), Traffic.Standing::late)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(late, true),
                        org.assertj.core.groups.Tuple.tuple(fresh, false));
        assertThat(traffic.standing(there, REPLY, who("lea")))
                .allSatisfy(standing -> assertThat(standing.since())
                        .isBeforeOrEqualTo(desk.clock().instant()));
        assertThat(traffic.standing(there, REPLY, who("max"))).hasSize(2);
        assertThat(traffic.standing(there, REPLY, who("paul"))).isEmpty();
        assertThat(traffic.standing(there, REPLY, people.get(desk.brand().name("lea"))))
                .isEmpty();
    }

    @Test
    void durationsAreKeptOnceAndAddedTo() {
        durations.round();
        var before = length(REPLY).times();
        answered("t1", Duration.ofMinutes(70));
        answered("t2", Duration.ofMinutes(70));
        answered("t3", Duration.ofHours(4));
        desk.after(Duration.ofMinutes(3));
        durations.round();
        durations.round();
        assertThat(length(REPLY).times()).isEqualTo(before + 3);
        var first = sql.sql("select min(left_on) from step_duration")
                .query(java.time.LocalDate.class)
                .single();
        assertThat(first)
                .isBeforeOrEqualTo(java.time.LocalDate.ofInstant(desk.clock().instant(), java.time.ZoneOffset.UTC));
    }

    @Test
    void halfAndNineOfTenAreRightToFivePercent() {
        sql.sql("delete from step_duration").update();
        for (int minutes = 1; minutes <= 10; minutes++) {
            answered("t" + minutes, Duration.ofMinutes(10L * minutes));
        }
        desk.after(Duration.ofMinutes(3));
        durations.round();
        var length = length(REPLY);
        assertThat(length.times()).isEqualTo(10);
        assertThat(length.median().toSeconds()).isCloseTo(50 * 60, within(3 * 60L));
        assertThat(length.nineOfTen().toSeconds()).isCloseTo(90 * 60, within(5 * 60L));
    }

    private void answered(String thread, Duration after) {
        var id = asked(thread);
        desk.after(after);
        brand.reply("anna", id, "Hallo Petra, morgen.").expect(201);
        desk.settle();
    }

    private Durations.Length length(String element) {
        return durations
                .of(versions("answer-interaction"), 7)
                .getOrDefault(element, new Durations.Length(0, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void rowsOfADecisionCountHowOftenTheyDecided() {
        hits.write();
        var before = total(hits.of("chooseServiceLevel", 1));
        asked("t1");
        asked("t2");
        hits.write();
        hits.write();
        assertThat(total(hits.of("chooseServiceLevel", 1))).isEqualTo(before + 2);
        desk.clock().tick(Duration.of(3, ChronoUnit.DAYS));
        assertThat(total(hits.of("chooseServiceLevel", 1))).isZero();
    }

    private static long total(Map<String, Long> hits) {
        return hits.values().stream().mapToLong(Long::longValue).sum();
    }
}
