package de.tresen.web.inbox;

import de.tresen.interaction.Priority;
import de.tresen.interaction.Resolution;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.Acts;
import de.tresen.process.Tasks;
import de.tresen.routing.Inbox;
import de.tresen.routing.WorkItem;
import de.tresen.web.frame.Undo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does the same with many pieces of work: each for itself, so that one that is refused does not hold up the others. */
@Component
class BulkActs {

    private final Inbox inbox;
    private final Tasks tasks;
    private final Acts acts;

    BulkActs(Inbox inbox, Tasks tasks, Acts acts) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.acts = acts;
    }

    /** What can be done with many at once. */
    enum Act {
        CLAIM,
        RELEASE,
        ASSIGN,
        ASIDE,
        BACK,
        PRIORITY,
        CLOSE
    }

    /**
     * What is wanted.
     *
     * @param to username, for {@code ASSIGN}
     * @param until for {@code ASIDE}
     */
    record Wanted(
            Act act,
            @Nullable String to,
            @Nullable Instant until,
            @Nullable Priority priority,
            @Nullable String reason) {}

    /** What became of it. */
    record Outcome(int done, List<Refusal> refused, List<String> undo) {}

    Outcome perform(List<String> chosen, Wanted wanted, Person by) {
        var refused = new ArrayList<Refusal>();
        var undo = new ArrayList<String>();
        var done = 0;
        for (var task : chosen) {
            try {
                var before = inbox.get(task, by);
                perform(before, wanted, by);
                undo.add(was(before, wanted));
                done++;
            } catch (Refusal refusal) {
                refused.add(refusal);
            }
        }
        return new Outcome(done, refused, undo);
    }

    private void perform(WorkItem item, Wanted wanted, Person by) {
        switch (wanted.act()) {
            case CLAIM -> tasks.assign(item.task(), by, by.username());
            case RELEASE -> tasks.release(item.task(), by);
            case ASSIGN -> tasks.assign(item.task(), by, given("to", wanted.to()));
            case ASIDE -> tasks.setAside(item.task(), by, given("until", wanted.until()));
            case BACK -> tasks.setAside(item.task(), by, null);
            case PRIORITY ->
                acts.classify(item.interaction(), by, null, given("priority", wanted.priority()), null, null);
            case CLOSE ->
                acts.close(item.interaction(), by, Resolution.NOT_ACTIONABLE, given("reason", wanted.reason()));
        }
    }

    private static String was(WorkItem before, Wanted wanted) {
        return switch (wanted.act()) {
            case CLAIM, RELEASE, ASSIGN -> Undo.holder(before.task(), before.assignee());
            case ASIDE, BACK -> Undo.aside(before.task(), before.asideUntil());
            case PRIORITY -> Undo.priority(before.interaction(), before.priority());
            case CLOSE -> Undo.closed(before.interaction());
        };
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.Invalid.field(field, "is missing; choose one");
        }
        return value;
    }
}
