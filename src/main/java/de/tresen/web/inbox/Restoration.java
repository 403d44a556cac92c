package de.tresen.web.inbox;

import de.tresen.interaction.Priority;
import de.tresen.people.Person;
import de.tresen.platform.InstantText;
import de.tresen.platform.Refusal;
import de.tresen.process.Acts;
import de.tresen.process.Tasks;
import de.tresen.web.frame.Undo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts single things back as they were; each is an act of its own, with its own rules. */
@Component
class Restoration {

    private final Tasks tasks;
    private final Acts acts;

    Restoration(Tasks tasks, Acts acts) {
        this.tasks = tasks;
        this.acts = acts;
    }

    void restore(String was, Person by) {
        var parts = was.split(" ", 3);
        if (parts.length != 3) {
            throw unreadable();
        }
        try {
            restore(parts[0], parts[1], Undo.NOTHING.equals(parts[2]) ? null : parts[2], by);
        } catch (IllegalArgumentException madeUp) {
            throw unreadable();
        }
    }

    private void restore(String what, String id, @Nullable String before, Person by) {
        switch (what) {
            case "holder" -> hold(id, before, by);
            case "aside" -> tasks.setAside(id, by, before == null ? null : instant(before));
            case "priority" -> acts.classify(UUID.fromString(id), by, null, Priority.valueOf(text(before)), null, null);
            case "closed" -> acts.reopen(UUID.fromString(id), by);
            default -> throw unreadable();
        }
    }

    private static Instant instant(String text) {
        return InstantText.parse(text).orElseThrow(Restoration::unreadable);
    }

    private void hold(String task, @Nullable String before, Person by) {
        if (before == null) {
            tasks.release(task, by);
        } else {
            tasks.takeBack(task, by, before);
        }
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            throw unreadable();
        }
        return value;
    }

    private static Refusal unreadable() {
        return Refusal.Invalid.field("was", "cannot be read; do it by hand");
    }
}
