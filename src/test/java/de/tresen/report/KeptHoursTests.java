package de.tresen.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of past hours are the same whether they are kept or counted. */
@DeskTest
@Tag("both-databases")
class KeptHoursTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    KeptHours kept;

    @Autowired
    Trends trends;

    @Autowired
    Volumes volumes;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    Brand brand;

    @BeforeEach
    void furnish() {
        forget();
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    @AfterEach
    void forget() {
        sql.sql("delete from report_hour").update();
        sql.sql("delete from report_progress").update();
    }

    private Person lea() {
        return people.get(brand.name("lea"));
    }

    private String asked(String thread) {
        return brand.writes(thread, thread, QUESTION).at("/id").asString();
    }

    private void close(String id, Map<String, String> how) {
        brand.as("lea").post("/api/v1/interactions/" + id + "/closure", how).expect(200);
        desk.settle();
    }

    /** Two kept, one broken; one answered, one left, one liked, one solved without either. */
    private String happened() {
        asked("t1");
        var answered = asked("t2");
        desk.after(Duration.ofMinutes(70));
        brand.reply("anna", answered, "Hallo Petra, morgen.").expect(201);
        close(answered, Map.of("resolution", "SOLVED"));
        close(asked("t3"), Map.of("resolution", "DELIBERATELY_LEFT", "reason", "Schon anderswo beantwortet"));
        close(asked("t4"), Map.of("resolution", "SOLVED"));
        var liked = asked("t5");
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + liked + "/messages/" + brand.newestMessage(liked) + "/like",
                        Map.of("close", true))
                .expect(201);
        desk.settle();
        desk.after(Duration.ofHours(5));
        return answered;
    }

    @Test
    void keptFiguresAreThoseThatCountingGives() {
        happened();
        desk.after(Duration.ofDays(9));
        var compliance = trends.compliance(lea());
        var ended = trends.ended(lea());
        var volume = volumes.of(lea());
        assertThat(volume.most()).isEqualTo(3);
        assertThat(compliance.get(Grouping.TEAM).get(0).all().met()).isEqualTo(5);
        assertThat(compliance.get(Grouping.TEAM).get(0).all().breached()).isEqualTo(2);
        assertThat(ended)
                .isEqualTo(new Ended(1, 1, 1, 0, 1, 1, List.of(new Ended.Reason("Schon anderswo beantwortet", 1))));
        kept.round();
        assertThat(sql.sql("select sum(amount) from report_hour where team = ?")
                        .param(brand.team())
                        .query(Long.class)
                        .single())
                .isEqualTo(16);
        assertThat(trends.compliance(lea())).isEqualTo(compliance);
        assertThat(trends.ended(lea())).isEqualTo(ended);
        assertThat(volumes.of(lea())).isEqualTo(volume);
    }

    @Test
    void whatChangesLongAfterIsCountedAnewInTurn() {
        var answered = happened();
        desk.after(Duration.ofDays(9));
        kept.round();
        brand.as("lea").delete("/api/v1/interactions/" + answered + "/closure").expect(204);
        desk.settle();
        assertThat(trends.ended(lea()).answered()).isEqualTo(1);
        kept.round();
        assertThat(trends.ended(lea()).answered()).isZero();
        assertThat(trends.compliance(lea()).get(Grouping.TEAM).get(0).all().met())
                .isEqualTo(4);
    }

    @Test
    void whatWasForgottenIsCountedLiveAgain() {
        var answered = happened();
        desk.after(Duration.ofDays(9));
        kept.round();
        brand.as("lea").delete("/api/v1/interactions/" + answered + "/closure").expect(204);
        desk.settle();
        kept.forget();
        assertThat(trends.ended(lea()).answered()).isZero();
    }

    @Test
    void theLastDaysAreCountedAtOnce() {
        kept.round();
        happened();
        assertThat(trends.ended(lea()).answered()).isEqualTo(1);
        assertThat(trends.compliance(lea()).get(Grouping.TEAM).get(0).all().met())
                .isEqualTo(5);
    }
}
