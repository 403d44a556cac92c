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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does the same with many pieces of work: each for itself, so that one that is refused does not hold up the others. */
@Component
public class BulkActs {

    /** How many pieces of work at once. */
    public static final int MOST = 200;

    private final Inbox inbox;
    private final Tasks tasks;
    private final Acts acts;

    BulkActs(Inbox inbox, Tasks tasks, Acts acts) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.acts = acts;
    }

    /** What can be done with many at once. */
    public enum Act {
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
    public record Wanted(
            Act act,
            @Nullable String to,
            @Nullable Instant until,
            @Nullable Priority priority,
            @Nullable String reason) {

        /** @throws Refusal.Invalid naming what this act needs and is not given */
        public void requireComplete() {
            switch (act) {
                case ASSIGN -> given("to", to);
                case ASIDE -> given("until", until);
                case PRIORITY -> given("priority", priority);
                case CLOSE -> given("reason", reason);
                default -> {}
            }
        }
    }

    /**
     * What became of one of them.
     *
     * @param refused why nothing was done; null = it was done
     * @param undo what {@link Undo} carries to take it back
     */
    public record Item(
            String task,
            @Nullable Refusal refused,
            @Nullable String undo) {}

    /** What became of them, in their order. */
    public record Outcome(List<Item> items) {

        int done() {
            return undo().size();
        }

        List<Refusal> refused() {
            return items.stream().map(Item::refused).filter(Objects::nonNull).toList();
        }

        List<String> undo() {
            return items.stream().map(Item::undo).filter(Objects::nonNull).toList();
        }
    }

    /** @param chosen at most {@link #MOST}, each once */
    public Outcome perform(List<String> chosen, Wanted wanted, Person by) {
        return new Outcome(chosen.stream().map(task -> item(task, wanted, by)).toList());
    }

    private Item item(String task, Wanted wanted, Person by) {
        try {
            var before = inbox.get(task, by);
            perform(before, wanted, by);
            return new Item(task, null, was(before, wanted));
        } catch (Refusal refusal) {
            return new Item(task, refusal, null);
        }
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
