package de.tresen;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.http.Fault;
import de.tresen.people.Secrets;
import de.tresen.routing.WorkItems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things in every state in which somebody acts on them, made in batches because the desk's rounds take their time. */
final class AccessSamples {

    private static final int BATCH = 8;
    private static final String CLEAR = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";
    private static final String UNCLEAR = "Hm.";

    private final Desk desk;
    private final Brand brand;
    private final WorkItems items;
    private final JdbcClient sql;
    private final Map<Kind, Deque<String>> made = new HashMap<>();
    private int count;

    /** What a sample is: the id of an interaction in a state, or of a reply or question. */
    enum Kind {
        OPEN,
        UNCLEAR,
        PENDING,
        FOLLOW_UP_DUE,
        CLOSED,
        REPLY_AWAITING_APPROVAL,
        REPLY_IN_DOUBT,
        REPLY_PLANNED,
        QUESTION
    }

    AccessSamples(Desk desk, Brand brand, WorkItems items, JdbcClient sql) {
        this.desk = desk;
        this.brand = brand;
        this.items = items;
        this.sql = sql;
        takesEverything();
    }

    /** Each delivery gets an id of its own. */
    private void takesEverything() {
        brand.platform()
                .answers(aResponse()
                        .withBody("{\"id\": \"{{randomValue type='UUID'}}\"}")
                        .withTransformers("response-template"));
    }

    /** A draft of a model as it came with the desk. */
    String draftToTry() {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into model_draft (id, model_key, kind, content, based_on, author, saved_at, revision, state)
                        values (?, 'send-reply', 'BPMN', ?, 1, ?, current_timestamp, 1, 'OPEN')
                        """).params(id, shipped("send-reply.bpmn"), brand.name("paul")).update();
        return id.toString();
    }

    /** A trial that waits, of a draft of the same id. */
    String trial() {
        var id = UUID.fromString(draftToTry());
        sql.sql("""
                        insert into model_trial (id, draft, revision, model, kind, content, wanted, zone, state, done, total,
                            asked_by, asked_at, fence)
                        values (?, ?, 1, 'send-reply', 'BPMN', '', '{}', 'UTC', 'WAITING', 0, 0, ?, current_timestamp, 0)
                        """).params(id, id, brand.name("paul")).update();
        return id.toString();
    }

    private static String shipped(String file) {
        try {
            return Files.readString(Path.of("processes", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A proposal that is ready, with one shift of the same id. */
    String proposal() {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into roster_proposal (id, team, from_day, to_day, people, state, version, asked_by,
                            asked_at, fence)
                        values (:id, :team, date '2030-05-06', date '2030-05-06', 1, 'READY', 0, 'made-up',
                            timestamp with time zone '2026-11-01 08:00:00+00', 0)
                        """).param("id", id).param("team", brand.team()).update();
        sql.sql("""
                        insert into proposed_shift (id, proposal, from_at, to_at, duty, person, choices, accepted)
                        values (:id, :id, timestamp with time zone '2030-05-06 07:00:00+00',
                            timestamp with time zone '2030-05-06 15:00:00+00', 'REGULAR', :person, '[]', '')
                        """).param("id", id).param("person", brand.name("ben")).update();
        return id.toString();
    }

    Brand brand() {
        return brand;
    }

    /** @param key name of the file of a process without suffix */
    String newestVersion(String key) {
        return sql.sql("select max(VERSION_) from ACT_RE_PROCDEF where RESOURCE_NAME_ = :file")
                .param("file", key + ".bpmn")
                .query(Integer.class)
                .single()
                .toString();
    }

    JdbcClient sql() {
        return sql;
    }

    int number() {
        return ++count;
    }

    /** One that nobody has acted on. */
    String next(Kind kind) {
        var left = made.computeIfAbsent(kind, k -> new ArrayDeque<>());
        if (left.isEmpty()) {
            left.addAll(make(kind));
        }
        return left.remove();
    }

    String task(String kind, String interaction) {
        return items.of(UUID.fromString(interaction)).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task " + kind + " in " + interaction))
                .task();
    }

    /** Lets somebody hold the task of a kind, if it may be theirs; answers its id. */
    String held(String username, String kind, String interaction) {
        var task = task(kind, interaction);
        brand.as("lea").put("/api/v1/tasks/" + task + "/assignee", Map.of("username", username));
        return task;
    }

    /** Id of the newest wording of something that keeps all its wordings. */
    String newest(String ofTable, String key) {
        return sql.sql("select id from " + ofTable + " = ? order by id desc fetch first 1 rows only")
                .param(key)
                .query(UUID.class)
                .single()
                .toString();
    }

    /** Id of a wording of a level that is to take effect in years. */
    String plannedWording(String level) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into service_level_version (id, level_key, definition, changed_by, changed_at, effective_from,
                    applies_to)
                select cast(? as uuid), level_key, definition, 'desk', timestamp with time zone '2026-01-01 00:00:00+00:00',
                    timestamp with time zone '2090-01-01 00:00:00+00:00', 'NEW' from service_level where level_key = ?
                """).params(id, level).update();
        return id.toString();
    }

    /** Of the table that chooses the service level. */
    String newestDecision() {
        return sql.sql("select DEPLOYMENT_ID_ from ACT_RE_DECISION_DEF where KEY_ = 'chooseServiceLevel'"
                        + " order by VERSION_ desc fetch first 1 rows only")
                .query(String.class)
                .single();
    }

    /** Id of a process that runs for it. */
    String run(String interaction) {
        return sql.sql("select min(PROC_INST_ID_) from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(interaction)
                .query(String.class)
                .single();
    }

    String message(String interaction) {
        return sql.sql("select id from message where interaction = ? and direction = 'INBOUND'")
                .param(UUID.fromString(interaction))
                .query(UUID.class)
                .single()
                .toString();
    }

    /** Anna likes it, and that has not left yet. */
    void liked(String interaction, String message) {
        brand.as("anna")
                .post("/api/v1/interactions/" + interaction + "/messages/" + message + "/like", Map.of())
                .expect(201);
    }

    /** Somebody who wrote, not yet linked with anybody. */
    String contact() {
        return sql.sql("select contact from interaction where id = ?")
                .param(UUID.fromString(next(Kind.OPEN)))
                .query(UUID.class)
                .single()
                .toString();
    }

    String contactNote(String contact, String author) {
        var id = UUID.randomUUID();
        sql.sql("insert into contact_note (id, contact, author, text, written_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        UUID.fromString(contact),
                        author,
                        "sample",
                        Timestamp.from(desk.clock().instant()))
                .update();
        return id.toString();
    }

    String contactLink(String contact) {
        return brand.as("anna")
                .post("/api/v1/contacts/" + contact + "/links", Map.of("contact", contact()))
                .expect(201)
                .at("/id")
                .asString();
    }

    /** The message itself, with a formatted wording. */
    String formatted(String message) {
        sql.sql("update message set html = ? where id = ?")
                .params("<ul><li>eins</li></ul>", UUID.fromString(message))
                .update();
        return message;
    }

    String attachment(String message) {
        var id = UUID.randomUUID();
        var image = new byte[] {'G', 'I', 'F', '8', '9', 'a'};
        sql.sql("insert into attachment (id, message, name, media_type, size, content, content_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, UUID.fromString(message), "a.gif", "image/gif", 6L, image, "a@example.org")
                .update();
        return id.toString();
    }

    /** On this person's draft of a note. */
    String unsentFile(String interaction, String who) {
        var draft = draft(interaction, who);
        var id = UUID.randomUUID();
        sql.sql("insert into unsent_file (id, interaction, draft, name, media_type, size, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        UUID.fromString(interaction),
                        UUID.fromString(draft),
                        "a.txt",
                        "text/plain",
                        1L,
                        new byte[] {'a'})
                .update();
        return id.toString();
    }

    /** A colleague's. */
    String draft(String interaction) {
        return draft(interaction, "somebody");
    }

    private String draft(String interaction, String who) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into draft (id, interaction, about, kind, username, author_name, text, version, editor, turn,
                            changed_at) values (?, ?, ?, 'NOTE', ?, 'Somebody', 'Ruft gern', 1, 'sample', 1, ?)
                        """)
                .params(
                        id,
                        UUID.fromString(interaction),
                        UUID.fromString(interaction),
                        who,
                        Timestamp.from(desk.clock().instant()))
                .update();
        return id.toString();
    }

    String modelAnswer() {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into model_answer (id, short_key, name, language, text, team, active, changed_at)
                        values (?, 'hallo', 'Hallo', 'de', 'Hallo', ?, true, ?)
                        """)
                .params(id, brand.team(), Timestamp.from(desk.clock().instant()))
                .update();
        return id.toString();
    }

    String chatHook() {
        var key = "hook-sample-" + number();
        desk.admin().put("/api/v1/chat-hooks/" + key, AccessSettings.chatHook()).expect(201);
        return key;
    }

    /** A mail that was given up. */
    String parcel() {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into parcel (id, medium, addressee, state, packed_at, failures, fence)
                values (?, 'MAIL', 'nobody', 'FAILED', current_timestamp, 1, 1)
                """).param(id).update();
        return id.toString();
    }

    String quarantined() {
        var id = UUID.randomUUID();
        var now = Timestamp.from(desk.clock().instant());
        sql.sql("""
                        insert into inbound_message (id, channel, dedupe_key, order_key, raw, size, received_at, state,
                            attempts, next_attempt_at, reason) values (?, ?, ?, ?, ?, ?, ?, 'QUARANTINED', 5, ?, 'sample')
                        """)
                .params(id, brand.channel(), id.toString(), id.toString(), new byte[] {'{'}, 1L, now, now)
                .update();
        return id.toString();
    }

    /** A job of the engine that failed once. */
    String failedStep() {
        var open = next(Kind.OPEN);
        var job = sql.sql("""
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
                        where e.BUSINESS_KEY_ = ? or e.ROOT_PROC_INST_ID_ in
                            (select r.ID_ from ACT_RU_EXECUTION r where r.BUSINESS_KEY_ = ?)
                        """).params(open, open).query(String.class).list().get(0);
        sql.sql("update ACT_RU_JOB set EXCEPTION_MSG_ = 'sample' where ID_ = ?")
                .param(job)
                .update();
        return job;
    }

    /** An hour ahead. */
    String later() {
        return desk.clock().instant().plus(Duration.ofHours(1)).toString();
    }

    /** Number of the newest word to anybody. */
    long notification() {
        next(Kind.REPLY_AWAITING_APPROVAL);
        return sql.sql("select max(id) from notification").query(Long.class).single();
    }

    /** @param table reply or question */
    String interactionOf(String table, String id) {
        return sql.sql("select interaction from " + table + " where id = ?")
                .param(UUID.fromString(id))
                .query(UUID.class)
                .single()
                .toString();
    }

    String link() {
        return admin("/people/" + brand.name("eli") + "/password-links", Map.of(), "/path");
    }

    /** The last part of the address of anna's calendar. */
    String calendar() {
        var secret = "calendar-" + number();
        sql.sql("""
                insert into calendar_link (id, person, language, hash, created_at)
                values (?, ?, 'de', ?, current_timestamp)
                """)
                .params(java.util.UUID.randomUUID(), brand.name("anna"), Secrets.hash(secret))
                .update();
        return secret + ".ics";
    }

    /** Service hours whose company calendar proposes to close the day 2998-12-24. */
    String proposingHours() {
        var hours = "hours-closed-" + number();
        desk.admin()
                .put(
                        "/api/v1/service-hours/" + hours,
                        Map.of("timeZone", "Europe/Berlin", "week", Map.of("MONDAY", List.of("09:00-17:00"))))
                .expect(201);
        sql.sql("insert into company_calendar (hours, url, next_at, found, unreadable)"
                        + " values (?, 'never read', '2999-01-01T00:00:00Z', 1, 0)")
                .param(hours)
                .update();
        sql.sql("insert into company_day (hours, day_on, name, dismissed, gone)"
                        + " values (?, '2998-12-24', 'Zu', false, false)")
                .param(hours)
                .update();
        return hours;
    }

    /** A file that is shown with the question of a link. */
    String shownFile(String secret) {
        var question = sql.sql("select l.question from answer_link l join answer_link_secret s on s.link = l.id"
                        + " where s.hash = ?")
                .param(Secrets.hash(secret))
                .query(UUID.class)
                .single();
        var file = attachment(message(interactionOf("question", question.toString())));
        sql.sql("insert into question_file (question, attachment) values (?, ?)")
                .params(question, UUID.fromString(file))
                .update();
        return file;
    }

    /** The secret of a link for eva to answer a question. */
    String answerLink() {
        var question = UUID.fromString(next(Kind.QUESTION));
        var link = UUID.randomUUID();
        var now = desk.clock().instant();
        sql.sql("insert into answer_link (id, question, username, made_at, valid_until) values (?, ?, ?, ?, ?)")
                .params(
                        link,
                        question,
                        brand.name("eva"),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofDays(1))))
                .update();
        var secret = Secrets.fresh();
        sql.sql("insert into answer_link_secret (hash, link) values (?, ?)")
                .params(Secrets.hash(secret), link)
                .update();
        return secret;
    }

    String token() {
        return admin("/people/" + brand.name("anna") + "/tokens", Map.of("label", "sample"), "/id");
    }

    private String admin(String path, Map<String, ?> body, String what) {
        return desk.admin().post("/api/v1" + path, body).expect(201).at(what).asString();
    }

    private List<String> make(Kind kind) {
        return switch (kind) {
            case OPEN -> written(CLEAR, 2 * BATCH);
            case UNCLEAR -> written(UNCLEAR, BATCH);
            case PENDING -> answered(Map.of());
            case FOLLOW_UP_DUE -> followUpDue();
            case CLOSED -> closed();
            case REPLY_AWAITING_APPROVAL ->
                written(CLEAR, BATCH).stream()
                        .map(id -> reply("tom", id, Map.of()))
                        .toList();
            case REPLY_PLANNED ->
                written(CLEAR, BATCH).stream()
                        .map(id -> reply("anna", id, Map.of("sendAt", later())))
                        .toList();
            case REPLY_IN_DOUBT -> inDoubt();
            case QUESTION -> written(CLEAR, BATCH).stream().map(this::question).toList();
        };
    }

    private List<String> written(String text, int many) {
        var threads =
                IntStream.range(0, many).mapToObj(i -> "access-" + number()).toList();
        threads.forEach(thread -> brand.platform()
                .post(brand.channel(), brand.platform().created(thread, thread, text))
                .expect(202));
        desk.settle();
        return threads.stream().map(this::inThread).toList();
    }

    private String inThread(String thread) {
        return sql.sql("select id from interaction where channel = ? and thread = ?")
                .params(brand.channel(), thread)
                .query(UUID.class)
                .single()
                .toString();
    }

    private List<String> answered(Map<String, ?> more) {
        var ids = written(CLEAR, BATCH);
        ids.forEach(id -> reply("anna", id, more));
        desk.settle();
        return ids;
    }

    private List<String> followUpDue() {
        var inAMinute = desk.clock().instant().plusSeconds(60).toString();
        var ids = answered(Map.of("followUpAt", inAMinute));
        desk.after(Duration.ofMinutes(2));
        return ids;
    }

    private List<String> closed() {
        var ids = written(CLEAR, BATCH);
        ids.forEach(id -> brand.as("lea")
                .post("/api/v1/interactions/" + id + "/closure", Map.of("resolution", "SOLVED"))
                .expect(200));
        desk.settle();
        return ids;
    }

    private List<String> inDoubt() {
        brand.platform().answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        var replies = written(CLEAR, BATCH).stream()
                .map(id -> reply("anna", id, Map.of()))
                .toList();
        desk.settle();
        takesEverything();
        return replies;
    }

    private String reply(String who, String interaction, Map<String, ?> more) {
        held(brand.name(who), "reply", interaction);
        var body = new HashMap<String, Object>(Map.of("text", "Hallo, morgen.", "sawMessage", message(interaction)));
        body.putAll(more);
        return brand.as(who)
                .post("/api/v1/interactions/" + interaction + "/replies", body)
                .expect(201)
                .at("/id")
                .asString();
    }

    private String question(String interaction) {
        var question = Map.of("department", brand.department(), "text", "Wo ist das Paket?");
        return brand.as("anna")
                .post("/api/v1/interactions/" + interaction + "/questions", question)
                .expect(201)
                .at("/id")
                .asString();
    }
}
