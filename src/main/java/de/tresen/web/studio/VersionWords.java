package de.tresen.web.studio;

import de.tresen.people.People;
import de.tresen.process.version.Obstacle;
import de.tresen.studio.Difference;
import de.tresen.studio.StudioEvent;
import de.tresen.studio.Version;
import de.tresen.web.frame.Change;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what became of models, in the reader's language. */
@Component
class VersionWords {

    private final People people;
    private final MessageSource messages;

    VersionWords(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    /**
     * What became of an element.
     *
     * @param change ADDED, REMOVED, CHANGED or MOVED
     * @param part what it is, such as a task
     */
    record Line(String change, String element, String part, String name, List<Change> facts) {}

    /** Somebody by name; the desk itself where it was nobody. */
    public String who(String username) {
        return username.equals(Version.DESK)
                ? say("history.desk")
                : people.find(username).map(person -> person.name()).orElse(username);
    }

    List<Line> lines(Difference difference) {
        return difference.changes().stream()
                .map(change -> new Line(
                        change.change().name(),
                        change.element(),
                        sayOr("studio.part." + change.part(), change.part()),
                        change.name().isBlank() ? change.element() : change.name(),
                        change.facts().stream()
                                .map(fact -> new Change(fact(fact.name()), fact.before(), fact.after()))
                                .toList()))
                .toList();
    }

    /** In plain words where the desk has some; otherwise as the file calls it. A cell is called as its column. */
    private String fact(String name) {
        return name.startsWith("=") ? name.substring(1) : sayOr("studio.fact." + name.replace(' ', '.'), name);
    }

    /** One sentence. */
    public String event(StudioEvent event) {
        var detail = event.detail() == null ? "" : event.detail();
        return say("studio.event." + event.event(), who(event.actor()), version(event), detail);
    }

    private static String version(StudioEvent event) {
        return event.version() == null ? "" : String.valueOf(event.version());
    }

    public String obstacle(Obstacle.Reason reason, @Nullable String element, @Nullable String name, int to) {
        var at = name == null || name.isBlank() ? String.valueOf(element) : name;
        return say("migration.reason." + reason, at, to);
    }

    private String sayOr(String code, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(code, null, otherwise, locale()), otherwise);
    }

    String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
