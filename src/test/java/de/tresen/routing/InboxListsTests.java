package de.tresen.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import de.tresen.people.People;
import de.tresen.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in which list of the inbox, in which order, and what a filter leaves. */
@DeskTest
@Tag("both-databases")
class InboxListsTests {

    @Autowired
    Desk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private Person person(String who) {
        return people.get(brand.name(who));
    }

    private String asked(String thread) {
        return brand.writes(thread, "m-" + thread, "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString();
    }

    private List<String> in(View view, String who) {
        return in(view, WorkFilter.NONE, who);
    }

    private List<String> in(View view, WorkFilter filter, String who) {
        return inbox.list(view, filter, person(who), null, 200).stream()
                .map(item -> item.interaction().toString())
                .toList();
    }

    private Map<View, Integer> counted(WorkFilter filter, String who, int cap) {
        return inbox.counts(EnumSet.allOf(View.class), filter, person(who), cap);
    }

    @Test
    void eachListHasAsManyAsAreCounted() {
        for (var i = 0; i < 3; i++) {
            asked("c" + i);
        }
        desk.clock().tick(Duration.ofHours(3));
        for (var who : List.of("anna", "ben", "lea", "max", "eva")) {
            var counted = counted(WorkFilter.NONE, who, 500);
            assertThat(counted).hasSize(View.values().length);
            counted.forEach((view, found) -> assertThat(inbox.list(view, WorkFilter.NONE, person(who), null, 500))
                    .as("%s of %s", view, who)
                    .hasSize(found));
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var all = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            all.add(asked("p" + i));
            desk.clock().tick(Duration.ofMinutes(i % 2));
        }
        var seen = new ArrayList<String>();
        Inbox.Position after = null;
        for (var page = 0; page < 4; page++) {
            var items = inbox.list(View.OFFERED, WorkFilter.NONE, person("anna"), after, 2);
            items.forEach(item -> seen.add(item.interaction().toString()));
            after = new Inbox.Position(
                    items.get(items.size() - 1).sortAt(),
                    items.get(items.size() - 1).task());
        }
        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
        assertThat(inbox.list(View.OFFERED, WorkFilter.NONE, person("anna"), after, 2))
                .isEmpty();
        assertThat(counted(WorkFilter.NONE, "anna", 5))
                .containsEntry(View.OFFERED, 5)
                .containsEntry(View.MINE, 0);
        assertThat(counted(WorkFilter.NONE, "anna", 99)).containsEntry(View.OFFERED, 7);
    }

    @Test
    void whatIsAtRiskIsListedFromItsWarningOn() {
        var id = asked("r1");
        assertThat(in(View.AT_RISK, "anna")).isEmpty();
        desk.clock().tick(Duration.ofMinutes(179));
        assertThat(in(View.AT_RISK, "anna")).isEmpty();
        desk.clock().tick(Duration.ofMinutes(1));
        assertThat(in(View.AT_RISK, "anna")).containsExactly(id);
        assertThat(in(View.AT_RISK, "max")).contains(id);
        assertThat(in(View.AT_RISK, "eva")).isEmpty();
        assertThat(in(View.COVERING, "anna")).isEmpty();
    }

    @Test
    void aFilterLeavesOnlyWhatFitsAllOfIt() {
        var id = asked("f1");
        asked("f2");
        brand.as("lea")
                .put(
                        "/api/v1/interactions/" + id + "/classification",
                        Map.of("category", "COMPLAINT", "priority", "URGENT", "language", "fr"))
                .expect(200);
        var french = new WorkFilter(null, null, null, "fr", null, false);
        var complaint = new WorkFilter(brand.channel(), Category.COMPLAINT, Priority.URGENT, "fr", Status.OPEN, false);
        var other = new WorkFilter(brand.channel(), Category.COMPLAINT, Priority.LOW, "fr", Status.OPEN, false);
        for (var view : List.of(View.OFFERED, View.TEAM, View.ALL)) {
            assertThat(in(view, french, "anna")).as("%s", view).containsExactly(id);
            assertThat(in(view, complaint, "anna")).as("%s", view).containsExactly(id);
            assertThat(in(view, other, "anna")).as("%s", view).isEmpty();
        }
        assertThat(in(View.ALL, complaint, "max")).containsExactly(id);
        assertThat(counted(complaint, "max", 10)).containsEntry(View.ALL, 1).containsEntry(View.MINE, 0);
    }

    @Test
    void whatIsAnsweredWaitsForThePersonInTheListOfWhoAnsweredIt() {
        var id = asked("w1");
        brand.reply("anna", id, "Morgen.").expect(201);
        desk.settle();
        var waiting = inbox.waiting(WorkFilter.NONE, person("anna"), null, 10);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).interaction().toString()).isEqualTo(id);
        assertThat(waiting.get(0).waitsFor()).isEqualTo(Waiting.Mover.PERSON);
        assertThat(inbox.waiting(WorkFilter.NONE, person("ben"), null, 10)).isEmpty();
        assertThat(in(View.MINE, "anna")).isEmpty();
        brand.writes("w1", "m2", "Danke, und der Deckel?");
        assertThat(inbox.countWaiting(WorkFilter.NONE, person("anna"), 10)).isZero();
        assertThat(in(View.MINE, "anna")).containsExactly(id);
    }

    @Test
    void aDraftThatWaitsForApprovalWaitsInTheListOfItsAuthor() {
        var id = asked("a1");
        brand.reply("tom", id, "Morgen.").expect(201);
        var waiting = inbox.waiting(WorkFilter.NONE, person("tom"), null, 10);
        assertThat(waiting).extracting(Waiting::waitsFor).containsExactly(Waiting.Mover.APPROVAL);
        assertThat(in(View.OFFERED, "mia")).containsExactly(id);
        assertThat(in(View.OFFERED, "tom")).isEmpty();
    }

    @Test
    void whatIsPlannedWaitsForItsTimeInTheListOfWhoWroteIt() {
        var id = asked("l1");
        brand.claim("anna", "reply", id);
        var at = desk.clock().instant().plus(Duration.ofHours(2));
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + id + "/replies",
                        Map.of("text", "Morgen.", "sawMessage", brand.newestMessage(id), "sendAt", at.toString()))
                .expect(201);
        desk.settle();
        var waiting = inbox.waiting(WorkFilter.NONE, person("anna"), null, 10);
        assertThat(waiting).extracting(Waiting::waitsFor).containsExactly(Waiting.Mover.TIME);
        assertThat(waiting.get(0).followUpAt()).isEqualTo(at);
        desk.after(Duration.ofHours(2));
        assertThat(inbox.waiting(WorkFilter.NONE, person("anna"), null, 10))
                .extracting(Waiting::waitsFor)
                .containsExactly(Waiting.Mover.PERSON);
    }

    @Test
    void whoGetsWorkFromSomebodyElseIsTold() {
        var id = asked("h1");
        var task = brand.claim("anna", "reply", id);
        brand.as("anna")
                .put("/api/v1/tasks/" + task + "/assignee", Map.of("username", brand.name("ben")))
                .expect(200);
        assertThat(notifications.of(person("ben")))
                .extracting(Notifications.Notification::reason)
                .containsExactly(Notifications.Reason.HANDED_OVER);
        assertThat(notifications.of(person("anna"))).isEmpty();
    }

    @Test
    void whatADepartmentIsAskedWaitsForItAndIsOfferedToIt() {
        var id = asked("d1");
        brand.claim("anna", "reply", id);
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + id + "/questions",
                        Map.of("department", brand.department(), "text", "Wo ist das Paket?"))
                .expect(201);
        desk.settle();
        assertThat(inbox.waiting(WorkFilter.NONE, person("anna"), null, 10))
                .extracting(Waiting::waitsFor)
                .containsExactly(Waiting.Mover.DEPARTMENT);
        assertThat(in(View.OFFERED, "eva")).containsExactly(id);
        assertThat(in(View.TEAM, "eva")).containsExactly(id);
        assertThat(in(View.ALL, "eva")).containsExactly(id);
    }

    @Test
    void eachListHoldsOnlyWhatItsReaderMaySee() {
        var id = asked("s1");
        var other = desk.brand();
        for (var view : View.values()) {
            assertThat(inbox.list(view, WorkFilter.NONE, people.get(other.name("anna")), null, 200))
                    .as("%s", view)
                    .noneMatch(item -> item.interaction().toString().equals(id));
        }
    }
}
