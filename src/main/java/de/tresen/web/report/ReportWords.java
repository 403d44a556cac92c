package de.tresen.web.report;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.report.Grouping;
import de.tresen.report.PromiseLine;
import de.tresen.web.frame.Times;
import de.tresen.web.report.Table.Cell;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names and words of the reports in the reader's language. */
@Component
class ReportWords {

    private final Channels channels;
    private final Teams teams;
    private final People people;
    private final MessageSource messages;

    ReportWords(Channels channels, Teams teams, People people, MessageSource messages) {
        this.channels = channels;
        this.teams = teams;
        this.people = people;
        this.messages = messages;
    }

    /** Names by key, read once for a page. */
    record Names(
            Map<String, String> channels, Map<String, String> teams, Map<String, String> people, Assignees assignees) {}

    Names names(Person reader) {
        return new Names(
                channels.list().stream().collect(Collectors.toMap(Channel::key, Channel::name)),
                teams.list().stream().collect(Collectors.toMap(Team::key, Team::name)),
                new HashMap<>(),
                new Assignees(people, reader));
    }

    String group(Grouping by, @Nullable String key, Names names) {
        if (key == null) {
            return say("reports.none");
        }
        return switch (by) {
            case CHANNEL -> names.channels().getOrDefault(key, key);
            case TEAM -> names.teams().getOrDefault(key, key);
            case CATEGORY -> say("category." + key);
            case TARGET -> say("target." + key);
        };
    }

    String team(@Nullable String key, Names names) {
        return group(Grouping.TEAM, key, names);
    }

    /** Each name is looked up once for a page. */
    String holder(@Nullable String username, Names names) {
        return username == null ? say("reports.nobody") : names.people().computeIfAbsent(username, this::name);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    /** "#12 Where is my parcel?", which opens it. */
    Cell interaction(long number, String subject, UUID id) {
        var said = subject.isBlank() ? say("inbox.noSubject") : subject;
        return Cell.of("#" + number + " " + said, "/interactions/" + id);
    }

    /** The likely cause of an open promise that is late or nearly so. */
    String cause(PromiseLine line, Names names, Times times) {
        return switch (line.cause()) {
            case APPROVAL -> say("reports.cause.APPROVAL", times.near(line.approvalSince()));
            case DEPARTMENT ->
                say("reports.cause.DEPARTMENT", team(line.department(), names), times.near(line.askedSince()));
            case PERSON -> say("reports.cause.PERSON");
            case UNCLAIMED -> say("reports.cause.UNCLAIMED", times.near(line.startedAt()));
            case HELD -> say("reports.cause.HELD", holder(line.holder(), names));
        };
    }

    /** "93 %", or a dash where nothing was decided. */
    String percent(@Nullable Double share) {
        return share == null ? "–" : say("reports.percent", Math.round(100 * share));
    }

    /** "45 min", "3 h 20 min", "2 d". */
    String span(@Nullable Duration length) {
        if (length == null) {
            return "–";
        }
        if (length.toMinutes() < 60) {
            return say("time.minutes", length.toMinutes());
        }
        if (length.toHours() >= 48) {
            return say("time.days", length.toDays());
        }
        return length.toMinutesPart() == 0
                ? say("time.hours", length.toHours())
                : say("reports.hoursMinutes", length.toHours(), length.toMinutesPart());
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /** "2", "0.5": as exact as one needs to know. */
    String average(double number) {
        var format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    String say(String code, @Nullable Object... arguments) {
        return messages.getMessage(code, arguments, locale());
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
