package de.tresen.web.inbox;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Inbox;
import de.tresen.routing.View;
import de.tresen.routing.WorkItem;
import de.tresen.web.frame.ClockChip;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the lists of the inbox together. */
@Component
class InboxPages {

    private static final int ROWS = 100;
    private static final int COUNTED = 999;

    private final Inbox inbox;
    private final Channels channels;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    InboxPages(Inbox inbox, Channels channels, People people, MessageSource messages, Clock clock) {
        this.inbox = inbox;
        this.channels = channels;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param wanted name of a view; without one the first that is not empty: what is mine before what I may take */
    InboxPage of(@Nullable String wanted, @Nullable UUID open, Person reader) {
        var views = viewsFor(reader);
        var counts = views.stream()
                .collect(Collectors.toMap(Function.identity(), view -> inbox.count(view, reader, COUNTED + 1)));
        var shown = views.stream()
                .filter(view -> keyOf(view).equals(wanted))
                .findFirst()
                .orElseGet(() -> firstWithWork(views, counts));
        return new InboxPage(
                keyOf(shown),
                views.stream()
                        .map(view -> new InboxPage.View(keyOf(view), counted(counts.get(view))))
                        .toList(),
                rows(inbox.list(shown, reader, null, ROWS), reader),
                open == null ? null : open.toString());
    }

    private static View firstWithWork(List<View> views, Map<View, Integer> counts) {
        return views.stream().filter(view -> counts.get(view) > 0).findFirst().orElse(View.OFFERED);
    }

    private static List<View> viewsFor(Person reader) {
        var views = new ArrayList<>(List.of(View.MINE, View.OFFERED, View.TEAM));
        if (reader.seesAll()) {
            views.add(View.ALL);
        }
        return views;
    }

    private static String keyOf(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    private static String counted(int count) {
        return count > COUNTED ? COUNTED + "+" : Integer.toString(count);
    }

    private List<InboxPage.Row> rows(List<WorkItem> items, Person reader) {
        var known = channels.list().stream().collect(Collectors.toMap(Channel::key, Function.identity()));
        var names = items.stream()
                .map(WorkItem::assignee)
                .filter(holder -> holder != null)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        holder -> people.find(holder).map(Person::name).orElse(holder)));
        var times = new Times(clock.instant(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
        return items.stream().map(item -> row(item, known, names, times)).toList();
    }

    private InboxPage.Row row(WorkItem item, Map<String, Channel> known, Map<String, String> names, Times times) {
        var channel = known.get(item.channel());
        return new InboxPage.Row(
                item.task(),
                item.interaction(),
                item.kind(),
                item.contactName(),
                item.subject().isBlank() ? say("inbox.noSubject") : item.subject(),
                channel == null ? item.channel() : channel.name(),
                channel == null ? "webhook" : channel.type(),
                item.category(),
                item.assignee() == null ? null : names.get(item.assignee()),
                chip(item, times));
    }

    private ClockChip chip(WorkItem item, Times times) {
        var due = item.dueAt();
        if (due == null) {
            return new ClockChip("ended", "clock", say("clock.none"), say("clock.none"), null);
        }
        var when = times.full(due);
        return switch (item.urgencyAt(times.now())) {
            case BREACHED ->
                new ClockChip(
                        "late",
                        "late",
                        say("clock.late", times.about(Duration.between(due, times.now()))),
                        say("clock.title.late", when),
                        null);
            case AT_RISK ->
                new ClockChip(
                        "at-risk", "risk", say("clock.due", times.near(due)), say("clock.title.atRisk", when), null);
            case ON_TIME ->
                new ClockChip(
                        "on-time", "clock", say("clock.due", times.near(due)), say("clock.title.onTime", when), null);
        };
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
