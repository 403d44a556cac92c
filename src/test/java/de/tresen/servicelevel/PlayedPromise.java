package de.tresen.servicelevel;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.interaction.InboundMessage;
import de.tresen.interaction.Intake;
import de.tresen.interaction.Visibility;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays what the document says that happens, by way of the API, and remembers which interaction it is about. */
final class PlayedPromise {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1/";
    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert?";

    private final Desk desk;
    private final Brand brand;
    private final Intake intake;
    private final Map<String, String> interactions = new HashMap<>();
    private final Map<String, Object> hours = json("hours");
    private final Map<String, Object> level = json("level");
    private String shown = "first";
    private String reply = "";
    private String question = "";
    private int messages;

    PlayedPromise(Desk desk, Intake intake) {
        this.desk = desk;
        this.intake = intake;
        this.brand = desk.brand();
        level.put("serviceHours", brand.hours());
        putHours();
        putLevel();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String word) {
        return new HashMap<>(JSON.readValue(Examples.json(word), Map.class));
    }

    private void putHours() {
        desk.admin().put(API + "service-hours/" + brand.hours(), hours).expect(200);
    }

    private void putLevel() {
        desk.admin().put(API + "service-levels/" + brand.level(), level).expect(200);
    }

    /** The interaction that the table shows now; missing before anybody wrote. */
    JsonNode seen() {
        return interactions.containsKey(shown) ? brand.interaction(interactions.get(shown)) : JSON.createObjectNode();
    }

    void play(String happening, Sundial sundial) {
        if (!plainly(happening) && !withSomething(happening, sundial)) {
            throw new AssertionError("the test cannot play \"" + happening + "\"");
        }
        desk.settle();
    }

    private boolean plainly(String happening) {
        switch (happening) {
            case "time passes" -> {}
            case "Petra writes" -> write(shown);
            case "Petra writes in a second thread" -> write("second");
            case "Petra's absence note comes" -> intake.created(absenceNote());
            case "Anna writes a note" -> about("anna", "notes", Map.of("text", "Kenne ich."));
            case "Anna takes it" -> brand.claim("anna", "reply", interactions.get(shown));
            case "Anna answers" -> answer("anna", Map.of());
            case "Tom answers" -> answer("tom", Map.of());
            case "Mia approves" ->
                brand.as("mia")
                        .post(API + "replies/" + reply + "/approval", Map.of("decision", "APPROVED"))
                        .expect(200);
            case "Anna solves it" ->
                brand.as("anna")
                        .post(path() + "closure", Map.of("resolution", "SOLVED"))
                        .expect(200);
            case "Anna takes that back" ->
                brand.as("anna").delete(path() + "closure").expect(204);
            case "Anna asks the department" ->
                question = about("anna", "questions", Map.of("department", brand.department(), "text", "Wo?"))
                        .at("/id")
                        .asString();
            case "Eva answers the question" ->
                brand.as("eva")
                        .post(API + "questions/" + question + "/answer", Map.of("text", "Morgen."))
                        .expect(200);
            case "the first is merged into the second" -> merge("first", "second");
            case "the second is merged into the first" -> merge("second", "first");
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withSomething(String happening, Sundial sundial) {
        return matches(
                        happening,
                        "Anna plans an answer for (.+)",
                        at -> answer(
                                "anna", Map.of("sendAt", sundial.next(at[0]).toString())))
                || matches(
                        happening,
                        "the priority becomes (\\w+)",
                        to -> brand.as("anna")
                                .put(path() + "classification", Map.of("priority", to[0]))
                                .expect(200))
                || matches(happening, "(\\S+) becomes closed for (.+)", day -> {
                    hours.put("exceptions", List.of(Map.of("date", day[0], "open", List.of(), "name", day[1])));
                    putHours();
                })
                || matches(happening, "the hours become (\\S+) every day", block -> {
                    hours.put("week", everyDay(block[0]));
                    putHours();
                })
                || matches(happening, "the first response becomes (\\S+)", time -> {
                    level.put("targets", firstResponses(time[0]));
                    putLevel();
                });
    }

    private interface Act {
        void with(String[] words);
    }

    private static boolean matches(String happening, String pattern, Act act) {
        var match = Pattern.compile(pattern).matcher(happening);
        if (!match.matches()) {
            return false;
        }
        var words = new String[match.groupCount()];
        for (int i = 0; i < words.length; i++) {
            words[i] = match.group(i + 1);
        }
        act.with(words);
        return true;
    }

    private void write(String thread) {
        messages++;
        interactions.put(
                thread, brand.writes(thread, "m" + messages, QUESTION).at("/id").asString());
        shown = thread;
    }

    private InboundMessage absenceNote() {
        var author = new InboundMessage.Author("member-" + shown, "Petra Beispiel", "petra", null);
        var now = Instant.now(desk.clock());
        return new InboundMessage(
                brand.channel(),
                "away" + messages++,
                shown,
                null,
                author,
                null,
                "Ich bin nicht da.",
                null,
                null,
                null,
                Visibility.PUBLIC,
                true,
                now,
                now,
                List.of());
    }

    private JsonNode about(String who, String what, Map<String, ?> body) {
        return brand.as(who).post(path() + what, body).expect(201);
    }

    private void answer(String who, Map<String, ?> more) {
        var id = interactions.get(shown);
        if (brand.hasTask("reply", id)) {
            brand.claim(who, "reply", id);
        }
        var body = new HashMap<String, Object>(Map.of("text", "Hallo Petra, morgen.", "sawMessage", newest(id)));
        body.putAll(more);
        reply = about(who, "replies", body).at("/id").asString();
    }

    private String newest(String id) {
        return brand.newestMessage(id);
    }

    private void merge(String source, String target) {
        brand.as("anna")
                .put(
                        API + "interactions/" + interactions.get(source) + "/merger",
                        Map.of("into", interactions.get(target)))
                .expect(200);
        shown = target;
    }

    private String path() {
        return API + "interactions/" + interactions.get(shown) + "/";
    }

    private static Map<String, Object> everyDay(String block) {
        return Stream.of(java.time.DayOfWeek.values()).collect(Collectors.toMap(Enum::name, day -> List.of(block)));
    }

    private static Map<String, Object> firstResponses(String time) {
        return Stream.of("LOW", "NORMAL", "HIGH", "URGENT")
                .collect(Collectors.toMap(
                        priority -> priority,
                        priority -> Map.of("firstResponse", time, "nextResponse", "PT4H", "resolution", "PT16H")));
    }
}
