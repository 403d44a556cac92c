package de.tresen.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.tresen.handover.Fact;
import de.tresen.handover.Handover;
import de.tresen.handover.Handovers;
import de.tresen.handover.Sheet;
import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import de.tresen.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sheets that pass work on; docs/cover.md says when they are made. */
@RestController
@RequestMapping("/api/v1/handovers")
class HandoversController {

    private final Handovers handovers;

    HandoversController(Handovers handovers) {
        this.handovers = handovers;
    }

    record AboutView(
            UUID id,
            long number,
            String subject,
            String channel,
            String author,
            Status status,
            @Nullable String assignee) {

        static AboutView of(Sheet.About about) {
            return new AboutView(
                    about.interaction(),
                    about.number(),
                    about.subject(),
                    about.channel(),
                    about.contactName(),
                    about.status(),
                    about.assignee());
        }
    }

    record FactView(
            Fact.What what,
            String owner,
            @Nullable String detail,
            @Nullable Instant warnAt,
            @Nullable Instant dueAt,
            @Nullable Instant at) {

        static FactView of(Fact fact) {
            return new FactView(fact.what(), fact.owner(), fact.detail(), fact.warnAt(), fact.dueAt(), fact.at());
        }
    }

    record LineView(
            AboutView interaction,
            Sheet.Section section,
            @Nullable Instant dueAt,
            List<FactView> facts,
            List<Timeline.Entry> since) {

        static LineView of(Sheet.Line line) {
            return new LineView(
                    AboutView.of(line.about()),
                    line.section(),
                    line.dueAt(),
                    line.facts().stream().map(FactView::of).toList(),
                    line.since());
        }
    }

    record DeedsView(AboutView interaction, List<Timeline.Entry> entries) {}

    /** What it is, as in the list, and what is on it. */
    record SheetView(@JsonUnwrapped Handover handover, List<LineView> items, List<DeedsView> deeds) {

        static SheetView of(Sheet sheet) {
            return new SheetView(
                    sheet.handover(),
                    sheet.lines().stream().map(LineView::of).toList(),
                    sheet.deeds().stream()
                            .map(deeds -> new DeedsView(AboutView.of(deeds.about()), deeds.entries()))
                            .toList());
        }
    }

    /** The newest first. */
    @GetMapping
    Listing<Handover> list(Listing.Page page, Person caller) {
        return Listing.of(
                handovers.list(caller, page.afterId(), page.rows()),
                page,
                handover -> handover.id().toString(),
                handover -> handover);
    }

    @GetMapping("/{id}")
    SheetView get(@PathVariable UUID id, Person caller) {
        return SheetView.of(handovers.read(id, caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Handover make(@RequestBody Handovers.Content body, Person caller) {
        return handovers.make(caller, body);
    }

    @PostMapping("/{id}/acknowledgement")
    Handover acknowledge(@PathVariable UUID id, Person caller) {
        return handovers.acknowledge(id, caller);
    }
}
