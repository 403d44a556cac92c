package de.tresen.coverage;

import de.tresen.businesstime.Stretch;
import de.tresen.coverage.CrewMapper.ChannelHours;
import de.tresen.people.Team;
import de.tresen.servicelevel.ServiceHoursBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a team promises to work: in its own service hours, else in those of the service levels of its channels. */
@Component
class Promised {

    private final CrewMapper mapper;
    private final ServiceHoursBook book;

    Promised(CrewMapper mapper, ServiceHoursBook book) {
        this.mapper = mapper;
        this.book = book;
    }

    /**
     * What is promised on a channel, in order and without overlaps.
     *
     * @param channel key; null = on whatever channel
     */
    record OnChannel(@Nullable String channel, List<Gaps.Span> spans) {}

    /**
     * Of each channel by itself. A team with hours of its own keeps them wherever its work comes from, so what it does for
     * channels of others counts too.
     *
     * @param named channels that its shifts are limited to
     */
    List<OnChannel> each(Team team, Collection<String> named, Instant from, Instant to) {
        var channels = mapper.channels(team.key());
        if (team.serviceHours() == null) {
            var spans = new HashMap<String, List<Gaps.Span>>();
            return channels.stream()
                    .map(one -> new OnChannel(
                            one.channel(), spans.computeIfAbsent(one.hours(), key -> open(List.of(key), from, to))))
                    .toList();
        }
        var open = open(List.of(team.serviceHours()), from, to);
        return keys(channels, named).map(key -> new OnChannel(key, open)).toList();
    }

    private static Stream<@Nullable String> keys(List<ChannelHours> own, Collection<String> named) {
        if (own.isEmpty() && named.isEmpty()) {
            return Stream.of((String) null);
        }
        var keys = new TreeSet<>(named);
        own.forEach(one -> keys.add(one.channel()));
        return own.isEmpty() ? Stream.concat(keys.stream(), Stream.of(Scope.OTHER)) : keys.stream();
    }

    /** Of all channels together: without gaps or overlaps, in order; nothing where nothing is promised. */
    List<Gaps.Span> between(Team team, Instant from, Instant to) {
        return open(hours(team), from, to);
    }

    /** On one channel, or of all together. */
    List<Gaps.Span> between(Team team, Scope asked, Instant from, Instant to) {
        var channel = asked.channel();
        return channel == null
                ? between(team, from, to)
                : each(team, List.of(channel), from, to).stream()
                        .filter(one -> channel.equals(one.channel()))
                        .flatMap(one -> one.spans().stream())
                        .toList();
    }

    private List<Gaps.Span> open(List<String> hours, Instant from, Instant to) {
        var open = hours.stream()
                .flatMap(key -> book.find(key).stretches(from, to).stream())
                .filter(Stretch::counted)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        var joined = new ArrayList<Gaps.Span>();
        for (var stretch : open) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && !stretch.from().isAfter(last.to())) {
                var end = stretch.to().isAfter(last.to()) ? stretch.to() : last.to();
                joined.set(joined.size() - 1, new Gaps.Span(last.from(), end));
            } else {
                joined.add(new Gaps.Span(stretch.from(), stretch.to()));
            }
        }
        return joined;
    }

    /** Whether it works at an instant; a team that promises no hours is never closed. */
    boolean isOpen(Team team, Instant at) {
        return isOpen(hours(team), at);
    }

    /** Whether it works on a channel; on that of another team, when it works on any of its own. */
    boolean isOpen(Team team, @Nullable String channel, Instant at) {
        var own = mapper.channels(team.key()).stream()
                .filter(one -> team.serviceHours() == null && one.channel().equals(channel))
                .map(ChannelHours::hours)
                .toList();
        return own.isEmpty() ? isOpen(team, at) : isOpen(own, at);
    }

    private boolean isOpen(List<String> hours, Instant at) {
        var soon = at.plusNanos(1);
        return hours.isEmpty()
                || hours.stream()
                        .anyMatch(key -> book.find(key).counted(at, soon).compareTo(Duration.ZERO) > 0);
    }

    Map<LocalDate, String> specialDays(Team team, LocalDate from, LocalDate until) {
        var all = hours(team).stream().map(book::find).toList();
        var names = new TreeMap<LocalDate, String>();
        from.datesUntil(until)
                .forEach(day -> all.stream()
                        .flatMap(hours -> Stream.ofNullable(hours.on(day).name()))
                        .findFirst()
                        .ifPresent(name -> names.put(day, name)));
        return names;
    }

    boolean knowsHours(Team team) {
        return !hours(team).isEmpty();
    }

    List<String> hours(Team team) {
        return team.serviceHours() != null
                ? List.of(team.serviceHours())
                : mapper.channels(team.key()).stream()
                        .map(ChannelHours::hours)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
