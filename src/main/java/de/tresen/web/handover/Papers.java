package de.tresen.web.handover;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.tresen.handover.Handover;
import de.tresen.handover.Handovers;
import de.tresen.handover.Sheet;
import de.tresen.handover.Sheet.Section;
import de.tresen.interaction.Timeline;
import de.tresen.people.Person;
import de.tresen.web.frame.Times;
import de.tresen.web.handover.Paper.Entry;
import de.tresen.web.handover.Paper.Part;
import de.tresen.web.handover.Paper.Tag;
import de.tresen.web.interaction.TimelineWords;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes sheets for the page. */
@Component
class Papers {

    private static final String DESK = "desk";

    private final Handovers handovers;
    private final HandoverWords words;
    private final TimelineWords timeline;

    Papers(Handovers handovers, HandoverWords words, TimelineWords timeline) {
        this.handovers = handovers;
        this.words = words;
        this.timeline = timeline;
    }

    /** A sheet in the list of them. */
    record Listed(
            Handover handover,
            String title,
            String to,
            String when,
            @Nullable String acknowledged,
            boolean yours) {}

    Listed listed(Handover handover, Person reader) {
        var times = words.times(reader);
        return new Listed(
                handover,
                words.title(handover),
                words.to(handover),
                words.when(handover, times),
                acknowledged(handover, times),
                handover.acknowledgedAt() == null && handovers.mayAcknowledge(handover, reader));
    }

    Paper write(Sheet sheet, Person reader) {
        var times = words.times(reader);
        var handover = sheet.handover();
        return new Paper(
                handover,
                words.title(handover),
                words.to(handover),
                words.when(handover, times),
                words.name(handover.person()),
                handover.madeBy().equals(DESK) ? null : words.name(handover.madeBy()),
                acknowledged(handover, times),
                handover.acknowledgedAt() == null && handovers.mayAcknowledge(handover, reader),
                handover.kind() == Handover.Kind.RETURN,
                sheet.lines().stream().filter(line -> !line.since().isEmpty()).count(),
                parts(sheet, times),
                sheet.deeds().stream()
                        .map(deeds -> entry(deeds.about(), List.of(), null, deeds.entries(), times))
                        .toList());
    }

    private List<Part> parts(Sheet sheet, Times times) {
        return sheet.lines().stream()
                .collect(groupingBy(
                        Sheet.Line::section,
                        TreeMap::new,
                        collectingAndThen(toList(), lines -> entries(lines, sheet.handover(), times))))
                .entrySet()
                .stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    private List<Entry> entries(List<Sheet.Line> lines, Handover handover, Times times) {
        return lines.stream()
                .map(line -> entry(line.about(), tags(line, times), owner(line, handover), line.since(), times))
                .toList();
    }

    private List<Tag> tags(Sheet.Line line, Times times) {
        var section = line.section();
        return line.facts().stream()
                .map(fact -> new Tag(fact.dueAt() == null ? "" : tone(section), words.fact(fact, times)))
                .distinct()
                .toList();
    }

    private static String tone(Section section) {
        return switch (section) {
            case LATE -> "late";
            case AT_RISK -> "risk";
            default -> "";
        };
    }

    private @Nullable String owner(Sheet.Line line, Handover handover) {
        var owner = line.facts().get(0).owner();
        return owner.equals(handover.person()) ? null : words.name(owner);
    }

    private Entry entry(
            Sheet.About about, List<Tag> tags, @Nullable String owner, List<Timeline.Entry> entries, Times times) {
        return new Entry(
                about.interaction(),
                about.number(),
                about.subject(),
                about.contactName(),
                about.status(),
                about.assignee() == null ? null : words.name(about.assignee()),
                owner,
                tags,
                timeline.of(entries, times));
    }

    private @Nullable String acknowledged(Handover handover, Times times) {
        return handover.acknowledgedBy() == null || handover.acknowledgedAt() == null
                ? null
                : words.say(
                        "handover.acknowledged",
                        words.name(handover.acknowledgedBy()),
                        times.weekday(handover.acknowledgedAt()));
    }
}
