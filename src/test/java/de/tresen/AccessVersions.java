package de.tresen;

import de.tresen.AccessRequests.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What people do with drafts, versions and offers of models; what holds afterwards says what it said before. */
final class AccessVersions {

    private static final String FORM = "followUp";
    private static final String PROCESS = "send-reply";

    private final AccessSamples samples;
    private final Desk desk;
    private final JdbcClient sql;

    AccessVersions(AccessSamples samples, Desk desk, JdbcClient sql) {
        this.samples = samples;
        this.desk = desk;
        this.sql = sql;
    }

    static boolean knows(String path) {
        return path.matches("(/api/v1)?/processes(/.*)?/(versions|drafts|migrations|offers|cases)(/.*)?")
                || path.equals("/api/v1/processes");
    }

    /** @param who username of who asks */
    Request of(AccessTable.Row row, String who) {
        var path = row.path();
        if (path.contains("/drafts/{id}")) {
            return onDraft(row, path.endsWith("/withdrawal") ? who : "somebody");
        }
        if (path.contains("/offers/{id}")) {
            return new Request(
                    path.replace("{id}", offer()), Map.of("act", "decline"), "/processes/" + FORM + "/versions");
        }
        if (path.contains("/migrations")) {
            return onMigration(row);
        }
        if (path.endsWith("/restoration")) {
            var restored = path.replace("{key}", FORM).replace("{number}", restorable());
            return new Request(restored, Map.of(), "/processes/" + FORM + "/versions");
        }
        if (path.contains("/cases")) {
            var table = path.replace("{key}", "reply-approval")
                    .replace("{id}", UUID.randomUUID().toString());
            return new Request(
                    table,
                    Map.of("name", "In Ausbildung", "fact.trainee", "true", "expected.approvalNeeded", "true"),
                    "/processes/reply-approval/cases");
        }
        var asked = path.replace("{key}", FORM).replace("{number}", "1");
        return row.method().equals("POST")
                ? new Request(asked, JsonMapper.shared().readValue(form(), Map.class), "")
                : new Request(asked, Map.of(), "");
    }

    private Request onDraft(AccessTable.Row row, String author) {
        var leadsTo = "/processes/" + FORM + "/versions";
        return new Request(
                row.path().replace("{id}", draft(author)), Map.of("reason", "Noch nicht.", "act", "withdraw"), leadsTo);
    }

    private Request onMigration(AccessTable.Row row) {
        twoVersions();
        var path = row.path().replace("{key}", PROCESS).replace("{id}", migration());
        return row.method().equals("GET")
                ? new Request(path + "?from=1&to=2", Map.of(), "")
                : new Request(path, Map.of("from", 1, "to", 2), "/processes/" + PROCESS + "/migrations/*");
    }

    private void twoVersions() {
        var two = sql.sql("select count(*) from ACT_RE_PROCDEF where KEY_ = 'sendReply' and VERSION_ = 2");
        if (two.query(Integer.class).single() == 0) {
            publish(PROCESS, read("processes/" + PROCESS + ".bpmn"));
        }
    }

    private void publish(String key, String file) {
        var draft = samples.brand()
                .as("paul")
                .send("POST", "/api/v1/processes/" + key + "/drafts", file)
                .expect(201);
        desk.admin()
                .post("/api/v1/processes/drafts/" + draft.at("/id").asString() + "/publication", Map.of())
                .expect(201);
    }

    private int newest() {
        return sql.sql("select max(VERSION_) from ACT_RE_CAMFORMDEF where KEY_ = '" + FORM + "'")
                .query(Integer.class)
                .single();
    }

    /** Number of a version with the usual wording, while another wording holds. */
    private String restorable() {
        publish(FORM, form());
        var usual = newest();
        publish(FORM, form() + " ".repeat(samples.number()));
        return String.valueOf(usual);
    }

    private String draft(String author) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into model_draft (id, model_key, kind, content, based_on, author, saved_at, revision, state)
                        values (?, ?, 'FORM', ?, ?, ?, timestamp with time zone '2026-11-01 08:00:00+00', 1, 'SUBMITTED')
                        """).params(id, FORM, form(), newest(), author).update();
        return id.toString();
    }

    private String offer() {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into model_offer (id, model_key, sha256, content, offered_at, state)
                        values (?, ?, ?, ?, timestamp with time zone '2026-11-01 08:00:00+00', 'OFFERED')
                        """).params(id, FORM, id.toString(), form()).update();
        return id.toString();
    }

    private String migration() {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into model_migration (id, model_key, from_version, to_version, asked_by, asked_at, total, moved,
                            ended_at)
                        values (?, ?, 1, 2, 'somebody', timestamp with time zone '2026-11-01 08:00:00+00', 0, 0,
                            timestamp with time zone '2026-11-01 08:00:01+00')
                        """).params(id, PROCESS).update();
        return id.toString();
    }

    private static String form() {
        return read("forms/" + FORM + ".form");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
