package de.tresen.web.api;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.process.Completion;
import de.tresen.process.Tasks;
import de.tresen.routing.Inbox;
import de.tresen.routing.View;
import de.tresen.routing.WorkFilter;
import de.tresen.routing.WorkItem;
import de.tresen.web.Cursor;
import java.time.Clock;
import java.time.Instant;
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

    record AsideBody(@Nullable Instant until) {}

    @GetMapping
    Listing<TaskView> list(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable Category category,
            @RequestParam @Nullable Priority priority,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable Status status,
            Listing.Page page,
            Person caller) {
        var filter = new WorkFilter(channel, category, priority, language, status, false);
        return Listing.of(
                inbox.list(viewOf(view), filter, caller, page.position(Inbox.Position::new), page.rows()),
                page,
                item -> Cursor.of(item.sortAt(), item.task()),
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

    /** Its holder wants to see it again only then. */
    @PutMapping("/{id}/aside")
    TaskView setAside(@PathVariable String id, @RequestBody AsideBody body, Person caller) {
        if (body.until() == null) {
            throw Refusal.Invalid.field("until", "say until when");
        }
        return shown(tasks.setAside(id, caller, body.until()));
    }

    @DeleteMapping("/{id}/aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bringBack(@PathVariable String id, Person caller) {
        tasks.setAside(id, caller, null);
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
}
