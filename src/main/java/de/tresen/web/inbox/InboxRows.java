package de.tresen.web.inbox;

import de.tresen.businesstime.ServiceHours;
import de.tresen.channel.Channel;
import de.tresen.people.Person;
import de.tresen.routing.Waiting;
import de.tresen.routing.WorkItem;
import de.tresen.servicelevel.Clocks;
import de.tresen.web.frame.ClockChip;
import de.tresen.web.frame.ClockWords;
import de.tresen.web.frame.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the rows of a list into words. */
@Component
class InboxRows {

    private final Clocks clocks;
    private final ClockWords words;
    private final MessageSource messages;
    private final Clock clock;

    InboxRows(Clocks clocks, ClockWords words, MessageSource messages, Clock clock) {
        this.clocks = clocks;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param names of everybody who may hold something, by username */
    List<InboxPage.Row> work(List<WorkItem> items, Person reader, List<Channel> channels, Map<String, String> names) {
        var known = known(channels);
        var times = times(reader);
        var running = clocks.running(items.stream().map(WorkItem::interaction).collect(Collectors.toSet())).stream()
                .collect(Collectors.groupingBy(Clocks.Running::interaction));
        var hours = words.hours();
        return items.stream()
                .map(item -> row(
                        item,
                        known,
                        names,
                        chip(item, times, running.getOrDefault(item.interaction(), List.of()), hours),
                        times))
                .toList();
    }

    List<InboxPage.Row> waiting(List<Waiting> items, Person reader, List<Channel> channels) {
        var known = known(channels);
        var times = times(reader);
        return items.stream().map(item -> row(item, known, times)).toList();
    }

    private static Map<String, Channel> known(List<Channel> channels) {
        return channels.stream().collect(Collectors.toMap(Channel::key, Function.identity()));
    }

    private Times times(Person reader) {
        return new Times(clock.instant(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
    }

    private InboxPage.Row row(
            WorkItem item, Map<String, Channel> known, Map<String, String> names, ClockChip clock, Times times) {
        return new InboxPage.Row(
                item.task(),
                item.interaction(),
                item.number(),
                item.kind(),
                item.name(),
                item.contactName(),
                subject(item.subject()),
                nameOf(item.channel(), known),
                typeOf(item.channel(), known),
                item.category(),
                item.priority(),
                item.status(),
                item.assignee() == null ? null : names.getOrDefault(item.assignee(), item.assignee()),
                item.actingFor() == null ? null : names.getOrDefault(item.actingFor(), item.actingFor()),
                clock,
                item.isAsideAt(times.now()) && item.asideUntil() != null ? times.weekday(item.asideUntil()) : null);
    }

    private ClockChip chip(
            WorkItem item, Times times, List<Clocks.Running> running, Function<String, ServiceHours> hours) {
        var due = item.dueAt();
        if (due == null) {
            return new ClockChip("ended", "clock", say("clock.none"), say("clock.none"), null);
        }
        return words.of(item.warnAt(), due, running, hours, times);
    }

    private InboxPage.Row row(Waiting item, Map<String, Channel> known, Times times) {
        var since = say("clock.waitingSince", times.weekday(item.since()));
        var next = item.followUpAt();
        var then = item.waitsFor() == Waiting.Mover.TIME ? "clock.leaves" : "clock.followUp";
        return new InboxPage.Row(
                null,
                item.interaction(),
                item.number(),
                "waiting." + item.waitsFor(),
                "",
                item.contactName(),
                subject(item.subject()),
                nameOf(item.channel(), known),
                typeOf(item.channel(), known),
                item.category(),
                item.priority(),
                item.status(),
                null,
                null,
                new ClockChip(
                        "paused",
                        "paused",
                        next == null ? since : say(then, times.near(next)),
                        next == null ? since : since + ". " + say(then, times.full(next)),
                        null),
                null);
    }

    private String subject(String subject) {
        return subject.isBlank() ? say("inbox.noSubject") : subject;
    }

    private static String nameOf(String channel, Map<String, Channel> known) {
        return known.containsKey(channel) ? known.get(channel).name() : channel;
    }

    private static String typeOf(String channel, Map<String, Channel> known) {
        return known.containsKey(channel) ? known.get(channel).type() : "webhook";
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
