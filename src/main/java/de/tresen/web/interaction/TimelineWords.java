package de.tresen.web.interaction;

import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.InstantText;
import de.tresen.web.frame.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The timeline in plain words of the reader's language: who did what, with names instead of keys. What people wrote
 * themselves, such as a reason, stands beside the sentence as they wrote it.
 */
@Component
public class TimelineWords {

    private final UnaryOperator<String> people;
    private final UnaryOperator<String> teams;
    private final MessageSource messages;

    @Autowired
    TimelineWords(People people, Teams teams, MessageSource messages) {
        this(
                username -> people.find(username).map(Person::name).orElse(username),
                key -> teams.find(key).map(Team::name).orElse(key),
                messages);
    }

    /** @param people name of a username, and {@code teams} name of a team's key */
    TimelineWords(UnaryOperator<String> people, UnaryOperator<String> teams, MessageSource messages) {
        this.people = people;
        this.teams = teams;
        this.messages = messages;
    }

    /** One thing that happened; {@code quote} is what somebody wrote. */
    public record Line(Instant at, String said, @Nullable String quote) {}

    /** The words of a detail for a sentence, and what is left of it to be quoted. */
    private record Detail(
            String first, String second, @Nullable String quote) {}

    Line of(Timeline.Entry entry, Times times) {
        if (entry.event() == Timeline.Event.ESCALATED) {
            return new Line(entry.at(), escalated(Objects.requireNonNullElse(entry.detail(), "")), null);
        }
        if (entry.event() == Timeline.Event.QUESTION_GIVEN) {
            return given(entry);
        }
        var detail = detail(entry, times);
        return new Line(entry.at(), sentence(entry, detail), detail.quote());
    }

    public List<Line> of(List<Timeline.Entry> entries, Times times) {
        return entries.stream().map(entry -> of(entry, times)).toList();
    }

    /** {@code .desk} when nobody in person did it, {@code .to} for a hand-over, {@code .bare} without a detail. */
    private String sentence(Timeline.Entry entry, Detail detail) {
        var key = "timeline." + entry.event();
        var byDesk = entry.actor().equals(Timeline.DESK);
        var form = (detail.second().isEmpty() ? "" : ".to") + (detail.first().isEmpty() ? ".bare" : "");
        for (var candidate : List.of(key + (byDesk ? ".desk" : "") + form, key + form, key + (byDesk ? ".desk" : ""))) {
            var said = messages.getMessage(
                    candidate, new Object[] {actor(entry), detail.first(), detail.second()}, "", locale());
            if (said != null && !said.isEmpty()) {
                return said;
            }
        }
        return say(key, actor(entry), detail.first(), detail.second());
    }

    /** What was done on a rung of the ladder, for which target, and whom it reached. */
    private String escalated(String text) {
        var parts = text.split(" ", 3);
        var key = "timeline.ESCALATED." + parts[0];
        var target = parts.length > 1 ? known("target.", parts[1]) : "";
        var whom = parts.length > 2 ? reached(parts[0], parts[2]) : "";
        var said = messages.getMessage(key, new Object[] {"", target, whom}, "", locale());
        return said == null || said.isEmpty() ? say("timeline.ESCALATED") : said;
    }

    /** Whose turn it is to answer a question: stage, cause, who, for whom, who could not be reached. */
    private Line given(Timeline.Entry entry) {
        var parts = (entry.detail() + " - - - - -").split(" ");
        var who = parts[2].equals("-") ? "" : people.apply(parts[2]);
        var named = parts[3].equals("-") ? who : say("timeline.actingFor", who, people.apply(parts[3]));
        var said = messages.getMessage("timeline.QUESTION_GIVEN." + parts[0], new Object[] {"", named}, "", locale());
        var late = parts[1].equals("LATE") ? say("timeline.given.late") + " " : "";
        var skipped = parts[4].equals("-") ? "" : say("timeline.given.skipped", reached(parts[0], parts[4]));
        var why = (late + skipped).strip();
        return new Line(
                entry.at(),
                said == null || said.isEmpty() ? say("timeline.QUESTION_GIVEN") : said,
                why.isEmpty() ? null : why);
    }

    private String reached(String action, String whom) {
        return action.equals("RAISE_PRIORITY")
                ? known("priority.", whom).toLowerCase(locale())
                : Stream.of(whom.split(",")).map(people).collect(Collectors.joining(", "));
    }

    private String actor(Timeline.Entry entry) {
        var name = entry.actor().equals(Timeline.DESK) ? say("timeline.theDesk") : people.apply(entry.actor());
        var covered = entry.actingFor();
        return covered == null ? name : say("timeline.actingFor", name, people.apply(covered));
    }

    private Detail detail(Timeline.Entry entry, Times times) {
        var text = Objects.requireNonNullElse(entry.detail(), "");
        return switch (entry.event()) {
            case CLASSIFIED -> classified(text);
            case TASK_RETURNED -> words(people.apply(text));
            case ROUTED, QUESTION_REMINDED, QUESTION_WITHDRAWN, NOBODY_ON_DUTY -> words(teams.apply(text));
            case TASK_CLAIMED -> claimed(text);
            case TASK_RELEASED -> words(known("task.", text));
            case TASK_SET_ASIDE, REPLY_PLANNED, RECEIPT_ACKNOWLEDGED ->
                words(InstantText.parse(text).map(times::weekday).orElse(text));
            case QUESTION_ASKED, QUESTION_ANSWERED -> {
                var parts = text.split(": ", 2);
                yield new Detail(teams.apply(parts[0]), "", parts.length > 1 ? parts[1] : null);
            }
            case TARGET_AT_RISK, TARGET_BREACHED -> words(known("target.", text));
            case CLOSED -> {
                var parts = text.split(": ", 2);
                yield new Detail(known("resolution.", parts[0]), "", parts.length > 1 ? parts[1] : null);
            }
            case STEP_SKIPPED -> {
                var parts = text.split(": ", 2);
                yield new Detail(known("element.", parts[0]), "", parts.length > 1 ? parts[1] : null);
            }
            case STATUS_CHANGED -> words(known("status.", text));
            case REPLY_APPROVED,
                    REPLY_RETURNED,
                    REPLY_REFUSED,
                    REPLY_IN_DOUBT,
                    REPLY_DELIVERED,
                    REPLY_WRITTEN,
                    LIKE_REFUSED,
                    LIKE_IN_DOUBT -> new Detail("", "", text.isBlank() ? null : text);
            default -> words(text);
        };
    }

    private Detail classified(String text) {
        var parts = text.split(", ", 2);
        var priority = parts.length > 1 ? known("priority.", parts[1]).toLowerCase(locale()) : "";
        return new Detail(known("category.", parts[0]), priority, null);
    }

    private Detail claimed(String text) {
        var parts = text.split(": ", 2);
        return new Detail(known("task.", parts[0]), parts.length > 1 ? people.apply(parts[1]) : "", null);
    }

    private static Detail words(String first) {
        return new Detail(first, "", null);
    }

    private String known(String prefix, String key) {
        return Objects.requireNonNullElse(messages.getMessage(prefix + key, null, key, locale()), key);
    }

    private String say(String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
