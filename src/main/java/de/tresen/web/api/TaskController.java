package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.platform.InstantText;
import de.tresen.platform.Refusal;
import de.tresen.process.Completion;
import de.tresen.process.Tasks;
import de.tresen.routing.Inbox;
import de.tresen.routing.View;
import de.tresen.routing.WorkFilter;
import de.tresen.routing.WorkItem;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {

    private final Inbox inbox;
    private final Tasks tasks;
    private final Completion completion;
    private final Clock clock;

    TaskController(Inbox inbox, Tasks tasks, Completion completion, Clock clock) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.completion = completion;
        this.clock = clock;
    }

    record AssigneeBody(@Nullable String username) {}

    @GetMapping
    Listing<TaskView> list(@RequestParam(defaultValue = "mine") String view, Listing.Page page, Person caller) {
        return Listing.of(
                inbox.list(viewOf(view), WorkFilter.NONE, caller, position(page.after()), page.rows()),
                page,
                item -> item.sortAt() + "|" + item.task(),
                this::shown);
    }

    @GetMapping("/{id}")
    TaskView one(@PathVariable String id, Person caller) {
        return shown(inbox.get(id, caller));
    }

    @PutMapping("/{id}/assignee")
    TaskView assign(@PathVariable String id, @RequestBody AssigneeBody body, Person caller) {
        if (body.username() == null || body.username().isBlank()) {
            throw Refusal.Invalid.field("username", "say who shall do it");
        }
        return shown(tasks.assign(id, caller, body.username()));
    }

    @DeleteMapping("/{id}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String id, Person caller) {
        tasks.release(id, caller);
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody Map<String, Object> fields, Person caller) {
        completion.complete(id, caller, fields);
    }

    private TaskView shown(WorkItem item) {
        return TaskView.of(item, clock.instant());
    }

    private static View viewOf(String name) {
        for (var view : View.values()) {
            if (view.name().equalsIgnoreCase(name)) {
                return view;
            }
        }
        throw Refusal.Invalid.field("view", "use mine, offered, set_aside, covering, at_risk, team or all");
    }

    private static Inbox.@Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var bar = after.indexOf('|');
        try {
            return new Inbox.Position(
                    InstantText.parse(after.substring(0, bar)).orElseThrow(), after.substring(bar + 1));
        } catch (RuntimeException madeUp) {
            throw Listing.Page.wrongCursor();
        }
    }
}
