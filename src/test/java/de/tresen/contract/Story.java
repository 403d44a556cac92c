package de.tresen.contract;

import de.tresen.Brand;
import de.tresen.Caller;
import de.tresen.Desk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an integrator does and reads, in a brand of its own, on an opening morning. */
final class Story {

    static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    /** A message as a platform writes it, but for its text. */
    static final String MESSAGE = """
            {"event": "message.created", "id": "m1", "thread": "t1", "author": {"id": "a1", "name": "Petra"},
             "text": "%s", "occurredAt": "2026-11-18T08:00:00Z"}""";

    final Desk desk;
    final Brand brand;

    private Story(Desk desk) {
        this.desk = desk;
        this.brand = desk.brand();
    }

    /** Service hours (9 to 17 in Berlin) are open for five hours at least, and tomorrow as well. */
    static Story begin(Desk desk) {
        var now = desk.clock().instant().atZone(ZoneId.of("Europe/Berlin"));
        var early = now.getDayOfWeek().getValue() <= DayOfWeek.WEDNESDAY.getValue() && now.getHour() >= 9;
        if (!early || now.getHour() >= 12) {
            desk.nextTuesdayMorning();
        }
        return new Story(desk);
    }

    Caller as(String who) {
        return brand.as(who);
    }

    /** Somebody asks something in a new thread; answers the interaction's id. */
    String asked(String thread) {
        return brand.writes(thread, thread + "-1", QUESTION).at("/id").asString();
    }

    /** As {@link #asked}, and anna's answer has been delivered. */
    String answered(String thread) {
        var id = asked(thread);
        brand.reply("anna", id, "Hallo Petra, morgen.").expect(201);
        desk.settle();
        return id;
    }

    /** The platform tells of an event a second later, and the desk takes it in. */
    void told(String event, String thread, String message, Map<String, ?> more) {
        desk.clock().tick(Duration.ofSeconds(1));
        brand.platform()
                .post(brand.channel(), brand.platform().event(event, thread, message, more))
                .expect(202);
        desk.settle();
    }

    void writes(String thread, String message, String text) {
        told("message.created", thread, message, Map.of("text", text));
    }

    static String of(String id) {
        return "/api/v1/interactions/" + id;
    }

    JsonNode see(String id) {
        return brand.interaction(id);
    }

    String status(String id) {
        return see(id).at("/status").asString();
    }

    /** The newest clock of a target. */
    JsonNode clock(String id, String target) {
        return clocks(id, target).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no clock " + target + " in " + see(id).at("/clocks")));
    }

    List<JsonNode> clocks(String id, String target) {
        return each(see(id), "/clocks")
                .filter(clock -> clock.at("/target").asString().equals(target))
                .toList();
    }

    String clockState(String id, String target) {
        return clock(id, target).at("/state").asString();
    }

    List<String> events(String id) {
        return texts(see(id), "/timeline", "/event");
    }

    /** Ids of the interactions behind somebody's tasks of a view. */
    List<String> inView(String who, String view) {
        return Pages.walk(as(who), "/api/v1/tasks?limit=200&view=" + view, "/interaction/id", page -> {});
    }

    /** A reply of somebody who claims the task first; answers its id. */
    String reply(String who, String id, String text) {
        return brand.reply(who, id, text).expect(201).at("/id").asString();
    }

    /** Anna's reply, accepted for sending; answers its id. */
    String send(String id) {
        return reply("anna", id, "Hallo Petra, 👩‍🚒 morgen.");
    }

    /** What became of the newest reply. */
    JsonNode delivery(String id) {
        return each(see(id), "/messages")
                .filter(message -> message.at("/direction").asString().equals("OUTBOUND"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .at("/delivery");
    }

    /** How many requests the platform has had. */
    int requests() {
        return brand.platform().deliveries().size();
    }

    /** The desk's present instant, as Standard Webhooks writes it. */
    long now() {
        return desk.clock().instant().getEpochSecond();
    }

    Caller.Answer post(String body, Map<String, String> headers) {
        return brand.platform().post(brand.channel(), body, headers);
    }

    Caller.Answer postAt(long timestamp, String body) {
        return post(body, Signer.headers(brand.platform().secret(), "msg_1", timestamp, body));
    }

    /** A reply without claiming anything. */
    Caller.Answer says(String who, String id, Map<String, ?> body) {
        return as(who).post(of(id) + "/replies", body);
    }

    String asksDepartment(String id, String text) {
        return as("anna")
                .post(of(id) + "/questions", Map.of("department", brand.department(), "text", text))
                .expect(201)
                .at("/id")
                .asString();
    }

    static Stream<JsonNode> each(JsonNode body, String list) {
        return StreamSupport.stream(body.at(list).spliterator(), false);
    }

    static List<String> texts(JsonNode body, String list, String field) {
        return each(body, list).map(item -> item.at(field).asString()).toList();
    }
}
