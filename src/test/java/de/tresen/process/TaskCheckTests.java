package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of open work is equal to the engine's tasks, and becomes so again when somebody has spoiled it. */
@DeskTest
@Tag("both-databases")
class TaskCheckTests {

    @Autowired
    Desk desk;

    @Autowired
    TaskCheck check;

    @Autowired
    WorkItems items;

    @Autowired
    Tasks tasks;

    @Autowired
    de.tresen.people.People people;

    @Autowired
    JdbcTemplate database;

    Brand brand;
    String id;
    String task;
    WorkItem before;

    @BeforeEach
    void open() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString();
        task = brand.claim("anna", "reply", id);
        tasks.setAside(
                task, people.get(brand.name("anna")), desk.clock().instant().plus(Duration.ofHours(1)));
        before = items.find(task).orElseThrow();
        check.run();
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        brand.reply(
                "tom",
                brand.writes("t2", "m2", "Hallo, wo ist mein Paket?").at("/id").asString(),
                "Bald.");
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + id + "/questions",
                        Map.of("department", brand.department(), "text", "Wo ist das Paket?"))
                .expect(201);
        desk.settle();
        assertThat(check.run().all()).isZero();
    }

    @Test
    void whatIsReleasedOrHandedOverIsNotSetAsideAnyMoreInTheEngineEither() {
        tasks.release(task, people.get(brand.name("anna")));
        assertThat(check.run().all()).isZero();
        tasks.assign(task, people.get(brand.name("ben")), brand.name("ben"));
        assertThat(items.find(task).orElseThrow().asideUntil()).isNull();
    }

    @Test
    void aMissingRowIsWrittenAgain() {
        database.update("delete from work_item where task = ?", task);
        assertThat(check.run()).isEqualTo(new TaskCheck.Repaired(1, 0, 0));
        assertThat(items.find(task)).contains(before);
        assertThat(check.run().all()).isZero();
    }

    @Test
    void aRowWithoutTaskGoes() {
        var surplus = "made-up-" + UUID.randomUUID();
        database.update(
                "insert into work_item (task, interaction, kind, name, team, needs, number, subject, channel,"
                        + " contact_name, priority, status, created_at, sort_at) select ?, interaction, kind, name, team,"
                        + " needs, number, subject, channel, contact_name, priority, status, created_at, sort_at"
                        + " from work_item where task = ?",
                surplus,
                task);
        assertThat(check.run()).isEqualTo(new TaskCheck.Repaired(0, 1, 0));
        assertThat(items.find(surplus)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignee = null",
                "assignee = 'somebody'",
                "aside_until = null",
                "kind = 'triage'",
                "name = 'x'",
                "team = 'x'",
                "needs = 'EXPERT'",
                "author = 'x'",
                "number = 1",
                "subject = 'x'",
                "channel = 'x'",
                "contact_name = 'x'",
                "category = 'SPAM'",
                "priority = 'URGENT'",
                "language = 'xx'",
                "status = 'CLOSED'",
                "warn_at = null",
                "due_at = null",
                "due_at = due_at + interval '1' hour, sort_at = sort_at + interval '1' hour",
                "sort_at = sort_at + interval '1' hour"
            })
    void aRowThatSaysSomethingElseIsCorrected(String spoiling) {
        database.update("update work_item set " + spoiling + " where task = ?", task);
        assertThat(check.run()).isEqualTo(new TaskCheck.Repaired(0, 0, 1));
        assertThat(items.find(task)).contains(before);
        assertThat(check.run().all()).isZero();
    }

    @Test
    void manyAreRepairedInOneRun() {
        var others = List.of("a", "b", "c").stream()
                .map(thread -> brand.writes(thread, "m-" + thread, "Hallo, wo ist mein Paket?")
                        .at("/id")
                        .asString())
                .map(interaction -> brand.task("reply", interaction))
                .toList();
        others.forEach(other -> database.update("delete from work_item where task = ?", other));
        assertThat(check.run().missing()).isEqualTo(3);
        assertThat(others).allMatch(other -> items.find(other).isPresent());
    }
}
