package de.tresen.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the desk knows of persons, and how two become one and two again. On both databases. */
@DeskTest
@Tag("both-databases")
class PersonTests {

    @Autowired
    Desk desk;

    @Autowired
    Contacts contacts;

    Brand brand;
    String petra;
    String other;
    String first;
    String second;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        first = writes("t1", "Petra Beispiel", "petra");
        second = writes("t2", "P. Beispielova", "petra");
        petra = contactOf(first);
        other = contactOf(second);
    }

    @Test
    void tagsAreSmallLettersAndGivenOnce() {
        put("/tags/Presse", Map.of()).expect(200);
        put("/tags/presse", Map.of()).expect(200);
        put("/tags/stammkundin", Map.of()).expect(200);
        assertThat(contacts.tagsOf(UUID.fromString(petra))).containsExactly("presse", "stammkundin");
        brand.as("anna").delete("/api/v1/contacts/" + petra + "/tags/presse").expect(204);
        assertThat(contacts.tagsOf(UUID.fromString(petra))).containsExactly("stammkundin");
    }

    @Test
    void howToAddressThemIsKept() {
        put("/address", Map.of("salutation", " Frau Dr. Özdemir ", "form", "SIE"))
                .expect(200);
        assertThat(card().at("/salutation").asString()).isEqualTo("Frau Dr. Özdemir");
        assertThat(card().at("/form").asString()).isEqualTo("SIE");
        put("/address", Map.of("salutation", "a\nb")).expect(422);
        put("/address", Map.of("nonsense", "a")).expect(422);
        put("/address", Map.of()).expect(200);
        assertThat(card().at("/salutation").isNull()).isTrue();
    }

    @Test
    void onlyItsAuthorChangesANote() {
        var note = post("/notes", Map.of("text", "Ruft gern an."))
                .expect(201)
                .at("/id")
                .asString();
        var path = "/api/v1/contacts/" + petra + "/notes/" + note;
        brand.as("ben").put(path, Map.of("text", "Nein.")).expect(403);
        brand.as("anna").put(path, Map.of("text", "Ruft nie an.")).expect(204);
        assertThat(card().at("/notes/0/text").asString()).isEqualTo("Ruft nie an.");
        assertThat(card().at("/notes/0/editedAt").isNull()).isFalse();
        brand.as("ben").delete(path).expect(403);
        brand.as("anna").delete(path).expect(204);
        assertThat(card().at("/notes").isEmpty()).isTrue();
        post("/notes", Map.of("text", " ")).expect(422);
    }

    @Test
    void whoHasTheSameHandleIsProposed() {
        var found = brand.as("anna")
                .get("/api/v1/contacts/" + petra + "/candidates")
                .expect(200);
        assertThat(ids(found.at("/items"))).containsExactly(other);
    }

    @Test
    void peopleAreFoundByNameAndHandleWithinWhatOneMaySee() {
        assertThat(ids(list("anna", "beispielova"))).containsExactly(other);
        assertThat(ids(list("anna", "petra"))).containsExactlyInAnyOrder(petra, other);
        assertThat(ids(list("eva", "petra"))).isEmpty();
        assertThat(ids(desk.brand()
                        .as("anna")
                        .get("/api/v1/contacts?q=beispielova")
                        .expect(200)
                        .at("/items")))
                .isEmpty();
    }

    @Test
    void linkedPersonsAreOneWithAllThatIsKnown() {
        tagOther("presse");
        var link = link();
        assertThat(ids(card().at("/identities"))).hasSize(2);
        assertThat(card().at("/interactions").asInt()).isEqualTo(2);
        assertThat(contacts.tagsOf(UUID.fromString(petra))).containsExactly("presse");
        assertThat(contactOf(second)).isEqualTo(petra);
        assertThat(brand.as("anna")
                        .get("/api/v1/contacts/" + other)
                        .expect(200)
                        .at("/id")
                        .asString())
                .isEqualTo(petra);
        assertThat(card().at("/links/0/id").asString()).isEqualTo(link);
        assertThat(events(second)).contains("PERSON_LINKED");
    }

    @Test
    void undoingGivesBackWhatWasMovedAndWhatCameSince() {
        tagOther("presse");
        var note = brand.as("anna")
                .post("/api/v1/contacts/" + other + "/notes", Map.of("text", "Von ihr."))
                .expect(201)
                .at("/id")
                .asString();
        var link = link();
        desk.after(Duration.ofMinutes(5));
        var mine =
                post("/notes", Map.of("text", "Danach.")).expect(201).at("/id").asString();
        brand.platform()
                .post(
                        brand.channel(),
                        brand.platform()
                                .event(
                                        "message.created",
                                        "t9",
                                        "m9",
                                        Map.of("text", "Noch etwas.", "author", author("t2", "P. Neu", "petra"))))
                .expect(202);
        desk.settle();
        var third = brand.inThread("t9").at("/id").asString();
        assertThat(contactOf(third)).isEqualTo(petra);

        brand.as("anna").delete("/api/v1/contacts/" + petra + "/links/" + link).expect(204);

        assertThat(List.of(contactOf(first), contactOf(second), contactOf(third)))
                .containsExactly(petra, other, other);
        assertThat(contacts.tagsOf(UUID.fromString(petra))).isEmpty();
        assertThat(contacts.tagsOf(UUID.fromString(other))).containsExactly("presse");
        assertThat(ids(card().at("/notes"))).containsExactly(mine);
        var theirs = brand.as("anna").get("/api/v1/contacts/" + other).expect(200);
        assertThat(ids(theirs.at("/notes"))).containsExactly(note);
        assertThat(theirs.at("/name").asString()).isEqualTo("P. Neu");
        assertThat(card().at("/name").asString()).isEqualTo("Petra Beispiel");
        assertThat(events(third)).contains("PERSON_UNLINKED");
        brand.as("anna").delete("/api/v1/contacts/" + petra + "/links/" + link).expect(404);
    }

    @Test
    void laterLinksAreUndoneFirst() {
        var link = link();
        var third = contactOf(writes("t3", "Petra Dritte", "p3"));
        var later = brand.as("anna")
                .post("/api/v1/contacts/" + third + "/links", Map.of("contact", petra))
                .expect(201)
                .at("/id")
                .asString();
        brand.as("anna").delete("/api/v1/contacts/" + petra + "/links/" + link).expect(409);
        brand.as("anna").delete("/api/v1/contacts/" + third + "/links/" + later).expect(204);
        brand.as("anna").delete("/api/v1/contacts/" + petra + "/links/" + link).expect(204);
        assertThat(contactOf(second)).isEqualTo(other);
    }

    @Test
    void nobodyIsLinkedWithThemselvesOrTwiceOrUnseen() {
        post("/links", Map.of("contact", petra)).expect(409);
        post("/links", Map.of("contact", UUID.randomUUID().toString())).expect(404);
        post("/links", Map.of()).expect(422);
        link();
        post("/links", Map.of("contact", other)).expect(409);
        brand.as("max")
                .post("/api/v1/contacts/" + petra + "/links", Map.of("contact", other))
                .expect(403);
    }

    @Test
    void ofTwoWhoLinkAtOnceOneIsTold() {
        var anna = brand.as("anna");
        var ben = brand.as("ben");
        var there = CompletableFuture.supplyAsync(
                () -> anna.post("/api/v1/contacts/" + petra + "/links", Map.of("contact", other))
                        .status());
        var back = CompletableFuture.supplyAsync(
                () -> ben.post("/api/v1/contacts/" + other + "/links", Map.of("contact", petra))
                        .status());
        assertThat(List.of(there.join(), back.join())).containsExactlyInAnyOrder(201, 409);
        assertThat(contactOf(first)).isEqualTo(contactOf(second));
    }

    @Test
    void linkedPersonsAreFoundByBothNames() {
        link();
        assertThat(ids(list("anna", "petra beispiel"))).containsExactly(petra);
    }

    private String writes(String thread, String name, String handle) {
        brand.platform()
                .post(
                        brand.channel(),
                        brand.platform()
                                .event(
                                        "message.created",
                                        thread,
                                        "m-" + thread,
                                        Map.of("text", "Guten Tag!", "author", author(thread, name, handle))))
                .expect(202);
        desk.settle();
        return brand.inThread(thread).at("/id").asString();
    }

    private static Map<String, String> author(String member, String name, String handle) {
        return Map.of("id", "member-" + member, "name", name, "handle", handle);
    }

    private void tagOther(String tag) {
        brand.as("anna")
                .put("/api/v1/contacts/" + other + "/tags/" + tag, Map.of())
                .expect(200);
    }

    private String link() {
        return post("/links", Map.of("contact", other)).expect(201).at("/id").asString();
    }

    private de.tresen.Caller.Answer put(String what, Map<String, ?> body) {
        return brand.as("anna").put("/api/v1/contacts/" + petra + what, body);
    }

    private de.tresen.Caller.Answer post(String what, Map<String, ?> body) {
        return brand.as("anna").post("/api/v1/contacts/" + petra + what, body);
    }

    private JsonNode card() {
        return brand.as("anna").get("/api/v1/contacts/" + petra).expect(200);
    }

    private JsonNode list(String who, String q) {
        return brand.as(who)
                .get("/api/v1/contacts?q=" + q.replace(" ", "%20"))
                .expect(200)
                .at("/items");
    }

    private String contactOf(String interaction) {
        return brand.interaction(interaction).at("/contact/id").asString();
    }

    private List<String> events(String interaction) {
        var events = new ArrayList<String>();
        brand.interaction(interaction)
                .at("/timeline")
                .forEach(entry -> events.add(entry.at("/event").asString()));
        return events;
    }

    private static List<String> ids(JsonNode items) {
        var ids = new ArrayList<String>();
        items.forEach(item -> ids.add(item.at("/id").asString()));
        return ids;
    }
}
