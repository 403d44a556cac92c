package de.tresen.web.api;

import de.tresen.interaction.Priority;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.web.inbox.BulkActs;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same act on many pieces of work, as in the inbox: each for itself, and each has its own answer. */
@RestController
@RequestMapping("/api/v1/tasks/acts")
class TaskActsController {

    private final BulkActs bulk;

    TaskActsController(BulkActs bulk) {
        this.bulk = bulk;
    }

    /**
     * @param tasks ids, at most 200, each once
     * @param to username, for {@code ASSIGN}
     * @param until for {@code ASIDE}
     * @param priority for {@code PRIORITY}
     * @param reason for {@code CLOSE}, which closes as not actionable
     */
    record ActsBody(
            BulkActs.@Nullable Act act,
            @Nullable List<@Nullable String> tasks,
            @Nullable String to,
            @Nullable Instant until,
            @Nullable Priority priority,
            @Nullable String reason) {}

    /** @param problem why nothing was done with this one; null = it was done */
    record ActAnswer(String task, boolean done, @Nullable ProblemDetail problem) {

        static ActAnswer of(BulkActs.Item item) {
            var refused = item.refused();
            return new ActAnswer(item.task(), refused == null, refused == null ? null : Problems.of(refused));
        }
    }

    /** What became of each, in the order of the request. */
    record ActsAnswer(int done, List<ActAnswer> items) {}

    @PostMapping
    ActsAnswer act(@RequestBody ActsBody body, Person caller) {
        if (body.act() == null) {
            throw Refusal.Invalid.field("act", "use CLAIM, RELEASE, ASSIGN, ASIDE, BACK, PRIORITY or CLOSE");
        }
        var tasks = tasks(body);
        var wanted = new BulkActs.Wanted(
                body.act(), filled(body.to()), body.until(), body.priority(), filled(body.reason()));
        wanted.requireComplete();
        var items = bulk.perform(tasks, wanted, caller).items().stream()
                .map(ActAnswer::of)
                .toList();
        return new ActsAnswer((int) items.stream().filter(ActAnswer::done).count(), items);
    }

    private static List<String> tasks(ActsBody body) {
        var given = body.tasks() == null ? List.<@Nullable String>of() : body.tasks();
        if (given.isEmpty() || given.size() > BulkActs.MOST) {
            throw Refusal.Invalid.field("tasks", "name between 1 and " + BulkActs.MOST + " tasks");
        }
        if (given.stream().anyMatch(Objects::isNull) || new HashSet<>(given).size() < given.size()) {
            throw Refusal.Invalid.field("tasks", "name each task once, by its id");
        }
        return given.stream().map(Objects::requireNonNull).toList();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
