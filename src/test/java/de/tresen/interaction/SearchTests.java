package de.tresen.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the search finds, on both databases. */
@DeskTest
@Tag("both-databases")
class SearchTests {

    @Autowired
    Desk desk;

    @Autowired
    Interactions interactions;

    @Autowired
    Highlights highlights;

    @Autowired
    People people;

    Brand brand;
    UUID parcel;
    UUID size;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        parcel = id(brand.writes("t1", "m1", "Guten Tag, meine Bestellungen 4711 kommen nicht an!"));
        desk.after(Duration.ofSeconds(1));
        size = id(brand.writes("t2", "m2", "Hello, which Größe of boxes are you selling? 👍"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bestellung",
                "bestellungen kommen",
                "nicht Tag",
                "\"kommen nicht\"",
                "\"guten tag meine",
                "best",
                "Bestellungen -Größe",
                "-Größe",
                "4711"
            })
    void findsTheParcel(String typed) {
        assertThat(found(typed)).containsExactly(parcel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe", "Groesse", "grosse", "GRÖSSE", "box", "sell", "👍", "hello groes"})
    void findsTheSize(String typed) {
        assertThat(found(typed)).containsExactly(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"nicht kommen\"", "Bestellung Größe", "Bestellungen -4711", "be", "xyzzy", "🚲", "!!", "-"})
    void findsNothing(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void aNumberFindsItsInteraction() {
        var number = interactions.get(parcel).number();
        assertThat(found("#" + number)).containsExactly(parcel);
        assertThat(found("" + number)).contains(parcel);
        assertThat(interactions.search(query("#" + number), person("anna"))).hasSize(1);
    }

    @Test
    void aPersonIsFoundByNameAndHandleTogetherWithWords() {
        assertThat(found("Petra Bestellung")).containsExactly(parcel);
        assertThat(found("petra")).containsExactly(size, parcel);
    }

    @Test
    void whatWasEditedIsFoundByItsNewWordsOnly() {
        told("message.edited", Map.of("text", "Der Wasserhahn tropft."));
        assertThat(found("Wasserhahn")).containsExactly(parcel);
        assertThat(found("Bestellung")).isEmpty();
    }

    @Test
    void whatWasDeletedIsFoundNoMore() {
        told("message.deleted", Map.of());
        assertThat(found("Bestellung")).isEmpty();
    }

    @Test
    void notesAndAnswersAreFound() {
        brand.as("anna").post("/api/v1/interactions/" + parcel + "/notes", Map.of("text", "Stammkundin aus Jena"));
        assertThat(found("stammkundin")).containsExactly(parcel);
        var asked = id(brand.writes("t3", "m3", "Guten Tag, wann wird meine Ware geliefert? Ich warte schon lange."));
        brand.reply("anna", asked.toString(), "Wir haben im Zwischenlager nachgesehen.")
                .expect(201);
        assertThat(found("zwischenlager warte")).containsExactly(asked);
    }

    @Test
    void mergedMessagesAreFoundWhereTheyContinue() {
        brand.as("anna")
                .put("/api/v1/interactions/" + parcel + "/merger", Map.of("into", size.toString()))
                .expect(200);
        assertThat(found("Guten an Größe")).containsExactly(size);
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        var elsewhere = desk.brand();
        assertThat(interactions.search(
                        query("Bestellung"), people.find(elsewhere.name("anna")).orElseThrow()))
                .isEmpty();
        assertThat(interactions.search(query("Bestellung"), person("eva"))).isEmpty();
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + parcel + "/questions",
                        Map.of("department", brand.department(), "text", "Wo ist es?"))
                .expect(201);
        assertThat(interactions.search(query("Bestellung"), person("eva"))).hasSize(1);
    }

    @Test
    void pagesContinueBehindTheLastRow() {
        var first = interactions.search(page(null), person("anna"));
        assertThat(first).extracting(Interaction::id).containsExactly(size);
        var last = first.get(0);
        var second = interactions.search(
                page(new InteractionQuery.Position(last.lastActivityAt(), last.id())), person("anna"));
        assertThat(second).extracting(Interaction::id).containsExactly(parcel);
    }

    @Test
    void aSnippetMarksTheWords() {
        var anna = person("anna");
        var rows = interactions.search(query("Bestellung"), anna);
        var snippet = highlights.in(rows, "Bestellung", anna).get(parcel);
        assertThat(snippet.authorName()).startsWith("Petra");
        assertThat(snippet.pieces()).contains(new Highlights.Piece("Bestellungen", true));
    }

    @Test
    void aSnippetMarksWhatTheLastWordMayGoOnWith() {
        assertThat(Highlights.mark("Der Mäher läuft nicht.", "laufen"))
                .contains(new Highlights.Piece("läuft", true))
                .doesNotContain(new Highlights.Piece("nicht", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\\",
                "a\\",
                "' | !a & (b",
                "a:*b",
                "<->",
                "!(",
                "%_!",
                "ﷺ ﹰ ŉ ſ",
                "\u2028a\u2028b",
                "－＂＆",
                "\uFE70",
                "a'b\\'c",
                "ß ẞ",
                "\u0301",
                "𝕳𝖆𝖑𝖑𝖔",
                "🏳️‍🌈👩🏽‍🚀",
                "-\"",
                "- -",
                "\"\"",
                "--a",
                "#",
                "#x",
                "1e5 -1.5",
                "http://a.b/c?d=e"
            })
    void nothingThatIsTypedFails(String typed) {
        assertThatCode(() -> found(typed)).doesNotThrowAnyException();
    }

    @Test
    void noRandomTextFails() {
        var random = new Random(42);
        for (int i = 0; i < 60; i++) {
            var typed = random.ints(1 + random.nextInt(40), 1, 0x1_FFFF)
                    .filter(sign -> sign < 0xD800 || sign > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThatCode(() -> found(typed)).as(typed).doesNotThrowAnyException();
        }
        assertThatCode(() -> found("wörter-und 'zeichen' ".repeat(500))).doesNotThrowAnyException();
        assertThatCode(() -> found("x".repeat(10_000))).doesNotThrowAnyException();
    }

    @Test
    void aTextOfManyWordsIsTakenInAndFound() {
        var text = new StringBuilder("Anfang ");
        for (int i = 0; i < 12_000; i++) {
            text.append("wort").append(i).append(' ');
        }
        var id = id(brand.writes("t9", "m9", text.toString()));
        assertThat(found("Anfang wort77")).containsExactly(id);
    }

    private void told(String event, Map<String, ?> more) {
        desk.after(Duration.ofMinutes(1));
        brand.platform()
                .post(brand.channel(), brand.platform().event(event, "t1", "m1", more))
                .expect(202);
        desk.settle();
    }

    private List<UUID> found(String typed) {
        return interactions.search(query(typed), person("anna")).stream()
                .map(Interaction::id)
                .toList();
    }

    private static InteractionQuery query(String typed) {
        return new InteractionQuery(null, null, null, null, null, null, null, typed, null, 50);
    }

    private static InteractionQuery page(InteractionQuery.Position after) {
        return new InteractionQuery(null, null, null, null, null, null, null, "petra", after, 1);
    }

    private Person person(String who) {
        return people.find(brand.name(who)).orElseThrow();
    }

    private static UUID id(tools.jackson.databind.JsonNode interaction) {
        return UUID.fromString(interaction.at("/id").asString());
    }
}
