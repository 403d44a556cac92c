package de.tresen.reply;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("both-databases")
class ModelAnswersTests {

    private static final String PATH = "/api/v1/model-answers";

    @Autowired
    Desk desk;

    @Autowired
    ModelAnswers answers;

    @Autowired
    People people;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    @Test
    void aTeamsAreForTheTeamAndKeptByItsLead() {
        brand.as("anna").post(PATH, ofTeam("lieferung", "de")).expect(403);
        var id = brand.as("lea")
                .post(PATH, ofTeam("lieferung", "de"))
                .expect(201)
                .at("/id")
                .asString();

        assertThat(keys("ben", "")).contains("lieferung");
        assertThat(keys("eva", "")).doesNotContain("lieferung");
        desk.brand().as("lea").get(PATH + "/" + id).expect(404);
        brand.as("lea").delete(PATH + "/" + id).expect(204);
        assertThat(keys("ben", "")).doesNotContain("lieferung");
    }

    @Test
    void onesOwnAreNobodyElsesNotEvenTheAdministrators() {
        var id =
                brand.as("anna").post(PATH, own("privat")).expect(201).at("/id").asString();

        assertThat(keys("anna", "privat")).containsExactly("privat");
        assertThat(keys("ben", "privat")).isEmpty();
        desk.admin().get(PATH + "/" + id).expect(404);
        desk.admin().put(PATH + "/" + id, ofTeam("privat", "de")).expect(404);
    }

    @Test
    void thoseForEveryTeamAreTheAdministrators() {
        var all = new HashMap<>(ofTeam("ueberall-" + brand.key(), "de"));
        all.remove("team");
        brand.as("lea").post(PATH, all).expect(403);
        desk.admin().post(PATH, all).expect(201);

        assertThat(keys("anna", "ueberall-" + brand.key())).hasSize(1);
    }

    @Test
    void offersThePersonsLanguageFirstAndNothingSwitchedOff() {
        save("gruss", "en", true);
        save("gruss", "de", true);
        save("gruss", "fr", false);

        assertThat(answers.suggest(person("anna"), "GRU", "de"))
                .extracting(ModelAnswer::language)
                .containsExactly("de", "en");
        assertThat(answers.suggest(person("anna"), "gru", "en"))
                .extracting(ModelAnswer::language)
                .containsExactly("en", "de");
        assertThat(answers.suggest(person("anna"), "100%_", "en")).isEmpty();
    }

    @Test
    void findsByNameKeyAndText() {
        save("zzz", "de", true);

        assertThat(keys("anna", "zzz")).hasSize(1);
        assertThat(keys("anna", "NAME ZZZ")).hasSize(1);
        assertThat(keys("anna", "hallo {person}")).hasSize(1);
        assertThat(keys("anna", "qqq")).isEmpty();
    }

    @Test
    void anUnknownPlaceholderIsRefusedWithTheKnownOnes() {
        var body = new HashMap<>(own("privat"));
        body.put("text", "Hallo {kundin}");

        var refused = brand.as("anna").post(PATH, body).expect(422).toString();
        assertThat(refused).contains("{person}", "{agent}", "{number}", "{channel}", "{date}");
    }

    @Test
    void putCreatesAndReplacesAndTheListGoesOnPageByPage() {
        var id = UUID.randomUUID();
        brand.as("lea").put(PATH + "/" + id, ofTeam("a", "de")).expect(201);
        brand.as("lea").put(PATH + "/" + id, ofTeam("b", "de")).expect(200);
        save("c", "de", true);

        var first = brand.as("lea").get(PATH + "?limit=1&q=name").expect(200);
        assertThat(first.at("/items/0/shortKey").asString()).isEqualTo("b");
        var second = brand.as("lea")
                .get(PATH + "?limit=1&q=name&cursor=" + first.at("/next").asString())
                .expect(200);
        assertThat(second.at("/items/0/shortKey").asString()).isEqualTo("c");
    }

    private void save(String key, String language, boolean active) {
        var body = new HashMap<>(ofTeam(key, language));
        body.put("active", active);
        brand.as("lea").post(PATH, body).expect(201);
    }

    private Map<String, Object> ofTeam(String key, String language) {
        return Map.of(
                "shortKey",
                key,
                "name",
                "Name " + key,
                "language",
                language,
                "text",
                "Hallo {person}",
                "team",
                brand.team());
    }

    private static Map<String, Object> own(String key) {
        return Map.of("shortKey", key, "name", key, "language", "de", "text", "Hallo {person}", "own", true);
    }

    private List<String> keys(String who, String words) {
        return answers.list(person(who), words, null, 200).stream()
                .map(ModelAnswer::shortKey)
                .toList();
    }

    private Person person(String name) {
        return people.find(brand.name(name)).orElseThrow();
    }
}
