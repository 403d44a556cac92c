package de.tresen.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Moving.Moved;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moves when an absence begins, before it is saved. Tuesday, ten in Berlin. */
@DeskTest
@Tag("both-databases")
class MovingTests {

    private static final String TEXT = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Moving moving;

    @Autowired
    WorkItems items;

    @Autowired
    Absences absences;

    @Autowired
    People people;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private Person person(String who) {
        return people.get(brand.name(who));
    }

    /** Sick from now, as it would be saved. */
    private Absence sick(String who, String... substitutes) {
        var names = List.of(substitutes).stream().map(brand::name).toList();
        return absences.preview(
                person(who),
                new Absences.Content(brand.name(who), Absence.Kind.SICK, null, null, List.copyOf(names), null, null));
    }

    private String written(String thread) {
        return brand.writes(thread, thread, TEXT).at("/id").asString();
    }

    private void reply(String who, String interaction, Map<String, ?> more) {
        brand.claim(who, "reply", interaction);
        var body = new HashMap<String, Object>(
                Map.of("text", "Hallo, morgen.\n\nMuster", "sawMessage", brand.newestMessage(interaction)));
        body.putAll(more);
        brand.as(who)
                .post("/api/v1/interactions/" + interaction + "/replies", body)
                .expect(201);
        desk.settle();
    }

    private List<String> said(List<Moved> all) {
        return all.stream()
                .map(one ->
                        one.kind() + " " + (one.to() == null ? "team" : one.to().replaceFirst("-.*", "")))
                .sorted()
                .toList();
    }

    @Test
    void whatSomebodyHoldsAndLooksAfterGoesToTheirSubstitute() {
        brand.claim("anna", "reply", written("t1"));
        items.setAside(
                brand.claim("anna", "reply", written("t2")),
                desk.clock().instant().plus(Duration.ofHours(1)));
        reply("anna", written("t4"), Map.of());
        reply(
                "anna",
                written("t5"),
                Map.of(
                        "sendAt",
                        desk.clock().instant().plus(Duration.ofHours(3)).toString()));
        assertThat(said(moving.at(sick("anna", "ben"), person("lea"), 50)))
                .containsExactly("ASIDE ben", "HELD ben", "PLANNED ben", "WAITING ben");
        assertThat(said(moving.at(sick("anna"), person("anna"), 50)))
                .containsExactly("ASIDE team", "HELD team", "PLANNED team", "WAITING team");
        assertThat(moving.at(sick("anna", "ben"), person("lea"), 2)).hasSize(2);
    }

    @Test
    void whoStandsInIsAskedAboutTheBeginning() {
        brand.claim("anna", "reply", written("t1"));
        desk.admin()
                .post(
                        "/api/v1/absences",
                        Map.of("person", brand.name("ben"), "kind", "SICK", "substitutes", List.of(brand.name("mia"))))
                .expect(201);
        assertThat(said(moving.at(sick("anna", "ben"), person("lea"), 50))).containsExactly("HELD mia");
        assertThat(said(moving.at(sick("anna", "ben", "lea"), person("lea"), 50)))
                .containsExactly("HELD lea");
    }

    @Test
    void approvalsGoToWhoDidNotWrite() {
        reply("tom", written("t1"), Map.of());
        assertThat(said(moving.at(sick("tom", "ben"), person("lea"), 50))).containsExactly("IN_APPROVAL ben");
        assertThat(said(moving.at(sick("mia", "anna"), person("lea"), 50))).containsExactly("TO_APPROVE anna");
        assertThat(said(moving.at(sick("mia", "tom"), person("lea"), 50))).containsExactly("TO_APPROVE team");
    }

    @Test
    void nobodySeesWorkOfTeamsThatAreNotTheirs() {
        brand.claim("anna", "reply", written("t1"));
        assertThat(moving.at(sick("anna", "ben"), person("eva"), 50)).isEmpty();
        assertThat(moving.at(sick("anna", "ben"), person("max"), 50)).hasSize(1);
    }
}
