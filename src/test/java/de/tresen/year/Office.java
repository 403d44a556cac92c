package de.tresen.year;

import de.tresen.Caller;
import de.tresen.Desk;
import de.tresen.year.Fact.Kind;
import de.tresen.year.Matter.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The public ways into the desk: each act goes by the signed webhook or the API and is written into the diary as those
 * saw it who did it. What happens only when the desk comes to rest is written then.
 */
final class Office {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";
    private static final String API = "/api/v1/";

    private final Desk desk;
    private final List<Fact> diary = new ArrayList<>();
    private final List<Runnable> atRest = new ArrayList<>();

    Office(Desk desk) {
        this.desk = desk;
    }

    List<Fact> diary() {
        return diary;
    }

    Instant now() {
        return desk.clock().instant();
    }

    void note(Kind kind, String about, Object detail) {
        diary.add(new Fact(now(), kind, about, detail));
    }

    private void note(Kind kind, Matter matter, Object detail) {
        note(kind, matter.id, detail);
    }

    /** The desk does what is to be done now, but no alarm rings and nobody looks for what is late. */
    void rest() {
        desk.settleWithTimersOf("sendReply");
        atRest.forEach(Runnable::run);
        atRest.clear();
    }

    void agreeHours(String key, Map<String, Object> hours) {
        desk.admin().put(API + "service-hours/" + key, hours).expect(200);
        note(Kind.HOURS_CHANGED, key, new MinuteHours(hours));
    }

    void agreeLevel(String key, Map<String, Object> level, boolean onlyNew) {
        putLevel(key, level, onlyNew ? Map.of("appliesTo", "NEW") : Map.of());
        note(Kind.LEVEL_CHANGED, key, Year.wording(level, onlyNew));
    }

    void announceLevel(String key, Map<String, Object> level, Instant from) {
        putLevel(key, level, Map.of("appliesTo", "NEW", "effectiveFrom", from.toString(), "note", "Ab Herbst"));
    }

    private void putLevel(String key, Map<String, Object> level, Map<String, String> change) {
        var body = new HashMap<>(level);
        body.putAll(change);
        desk.admin().put(API + "service-levels/" + key, body).expect(200);
    }

    void arrive(Matter matter) {
        post(matter);
        atRest.add(() -> {
            var seen = matter.brand.inThread(matter.thread);
            matter.id = seen.at("/id").asString();
            matter.priority = seen.at("/priority").asString();
            matter.category = seen.at("/category").asString();
            var brand = matter.brand;
            note(
                    Kind.RECEIVED,
                    matter,
                    new Fact.Received(brand.channel(), brand.team(), brand.level(), matter.priority));
        });
    }

    private void post(Matter matter) {
        matter.messages++;
        var platform = matter.brand.platform();
        platform.post(
                        matter.brand.channel(),
                        platform.created(matter.thread, matter.thread + "-" + matter.messages, QUESTION))
                .expect(202);
    }

    void personWrites(Matter matter) {
        post(matter);
        note(Kind.PERSON_WROTE, matter, null);
        if (matter.standing != Standing.WITH_A_DEPARTMENT) {
            matter.standing = Standing.OURS;
        }
    }

    void withdraw(Matter matter) {
        var platform = matter.brand.platform();
        platform.post(
                        matter.brand.channel(),
                        platform.event("message.deleted", matter.thread, matter.thread + "-1", Map.of()))
                .expect(202);
        note(Kind.WITHDRAWN, matter, null);
        matter.standing = Standing.GONE;
    }

    void answer(Matter matter) {
        var made = reply(matter, Map.of());
        matter.answers++;
        if (made.text("/state").equals("AWAITING_APPROVAL")) {
            matter.reply = made.text("/id");
            matter.standing = Standing.IN_APPROVAL;
            note(Kind.APPROVAL_WANTED, matter, matter.reply);
        } else {
            sent(matter);
        }
    }

    void plan(Matter matter, Instant at) {
        reply(matter, Map.of("sendAt", at.toString()));
        matter.answers++;
        matter.leavesAt = at;
        matter.standing = Standing.PLANNED;
    }

    /** What was planned leaves by itself now. */
    void leave(Matter matter) {
        atRest.add(() -> {
            note(Kind.WE_ANSWERED, matter, null);
            note(Kind.ANSWER_ARRIVED, matter, null);
        });
        matter.standing = Standing.THEIRS;
    }

    private void sent(Matter matter) {
        note(Kind.WE_ANSWERED, matter, null);
        matter.standing = Standing.THEIRS;
        atRest.add(() -> note(Kind.ANSWER_ARRIVED, matter, null));
    }

    private Caller.Answer reply(Matter matter, Map<String, String> more) {
        var body = new HashMap<String, String>(
                Map.of("text", "Hallo Petra, morgen.", "sawMessage", matter.brand.newestMessage(matter.id)));
        body.putAll(more);
        return holding(matter, () -> as(matter, matter.holder).post(matter.path("/replies"), body));
    }

    /** Claims the work first where somebody has to. */
    private Caller.Answer holding(Matter matter, java.util.function.Supplier<Caller.Answer> act) {
        var answer = act.get();
        if (answer.status() == 409) {
            matter.brand.claim(matter.holder, "reply", matter.id);
            answer = act.get();
        }
        answer.expect(201);
        return answer;
    }

    private static Caller as(Matter matter, String who) {
        return matter.brand.as(who);
    }

    void decide(Matter matter, boolean approved) {
        as(matter, matter.holder.equals("tom") ? "mia" : "lea")
                .post(
                        API + "replies/" + matter.reply + "/approval",
                        Map.of("decision", approved ? "APPROVED" : "RETURNED", "note", "Bitte freundlicher."))
                .expect(200);
        note(Kind.APPROVAL_DECIDED, matter, matter.reply);
        matter.standing = Standing.OURS;
        if (approved) {
            sent(matter);
        }
    }

    void ask(Matter matter) {
        matter.question = holding(
                        matter,
                        () -> as(matter, matter.holder)
                                .post(
                                        matter.path("/questions"),
                                        Map.of("department", matter.brand.department(), "text", "Wo?")))
                .text("/id");
        note(Kind.DEPARTMENT_ASKED, matter, matter.question);
        matter.standing = Standing.WITH_A_DEPARTMENT;
    }

    void departmentAnswers(Matter matter) {
        as(matter, "eva")
                .post(API + "questions/" + matter.question + "/answer", Map.of("text", "Morgen."))
                .expect(200);
        note(Kind.DEPARTMENT_ANSWERED, matter, matter.question);
        matter.question = null;
        matter.standing = Standing.OURS;
    }

    void close(Matter matter, String resolution) {
        as(matter, "lea")
                .post(matter.path("/closure"), Map.of("resolution", resolution, "reason", "Steht schon im Forum"))
                .expect(200);
        note(Kind.CLOSED, matter, resolution);
        matter.question = null;
        matter.closedAt = now();
        matter.standing = Standing.ENDED;
    }

    void reopen(Matter matter) {
        as(matter, "lea").delete(matter.path("/closure")).expect(204);
        note(Kind.REOPENED_BY_US, matter, null);
        matter.standing = Standing.OURS;
    }

    void takeUpAgain(Matter matter) {
        as(matter, "lea").send("POST", matter.path("/turn"), null).expect(204);
        note(Kind.TAKEN_UP_AGAIN, matter, null);
        matter.standing = Standing.OURS;
    }

    void classify(Matter matter, Map<String, String> said) {
        var now = as(matter, "lea").put(matter.path("/classification"), said).expect(200);
        matter.category = now.at("/category").asString();
        if (!now.at("/priority").asString().equals(matter.priority)) {
            matter.priority = now.at("/priority").asString();
            note(Kind.PRIORITY_CHANGED, matter, matter.priority);
        }
    }

    void write(Matter matter) {
        as(matter, "lea")
                .post(matter.path("/notes"), Map.of("text", "Kenne ich."))
                .expect(201);
    }

    void merge(Matter matter, Matter into) {
        as(matter, "lea").put(matter.path("/merger"), Map.of("into", into.id)).expect(200);
        note(Kind.MERGED, matter, into.id);
        matter.standing = Standing.GONE;
        atRest.add(() -> into.standing =
                switch (into.brand.interaction(into.id).at("/status").asString()) {
                    case "PENDING" -> Standing.THEIRS;
                    case "ON_HOLD" -> Standing.WITH_A_DEPARTMENT;
                    default -> Standing.OURS;
                });
    }
}
