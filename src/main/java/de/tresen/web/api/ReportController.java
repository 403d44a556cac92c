package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.report.Breach;
import de.tresen.report.BreachReport;
import de.tresen.report.Grouping;
import de.tresen.report.Period;
import de.tresen.report.ServiceLevelReport;
import de.tresen.report.Tally;
import de.tresen.servicelevel.ClockState;
import de.tresen.servicelevel.Target;
import de.tresen.web.Cursor;
import de.tresen.web.Only;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How promises were kept; docs/reports.md says what each figure means. */
@RestController
@RequestMapping("/api/v1/reports")
@Only({Role.AGENT, Role.TRAINEE, Role.LEAD, Role.MANAGER, Role.ADMIN})
class ReportController {

    private final ServiceLevelReport serviceLevels;
    private final BreachReport breaches;

    ReportController(ServiceLevelReport serviceLevels, BreachReport breaches) {
        this.serviceLevels = serviceLevels;
        this.breaches = breaches;
    }

    record Rows(List<RowView> rows) {}

    record RowView(
            @Nullable String group,
            long met,
            long breached,
            long running,
            @Nullable Double compliance) {

        static RowView of(Tally tally) {
            return new RowView(tally.group(), tally.met(), tally.breached(), tally.running(), tally.compliance());
        }
    }

    @GetMapping("/service-levels")
    Rows serviceLevels(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            Person caller) {
        var rows = serviceLevels.by(grouping(by), period(from, to), caller);
        return new Rows(rows.stream().map(RowView::of).toList());
    }

    /** @param state BREACHED */
    record BreachView(
            InteractionPart interaction,
            @Nullable String team,
            Target target,
            ClockState state,
            Instant due,
            @Nullable Instant endedAt,
            Duration lateBy,
            @Nullable Duration lateByCounted,
            @Nullable List<String> onDuty) {

        static BreachView of(Breach breach) {
            return new BreachView(
                    new InteractionPart(breach.interaction(), breach.number(), breach.subject(), breach.channel()),
                    breach.team(),
                    breach.target(),
                    ClockState.BREACHED,
                    breach.due(),
                    breach.endedAt(),
                    breach.lateBy(),
                    breach.lateByCounted(),
                    breach.onDuty());
        }
    }

    record InteractionPart(UUID id, long number, String subject, String channel) {}

    @GetMapping("/breaches")
    Listing<BreachView> breaches(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Listing.Page page,
            Person caller) {
        return Listing.of(
                breaches.list(period(from, to), caller, page.position(Cursor.uuid(Breach.Position::new)), page.rows()),
                page,
                breach -> Cursor.of(breach.due(), breach.id()),
                BreachView::of);
    }

    private static Period period(@Nullable String from, @Nullable String to) {
        return new Period(TimeTexts.instant("from", from), TimeTexts.instant("to", to));
    }

    private static Grouping grouping(@Nullable String name) {
        return Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.Invalid.field("by", "use channel, team, category or target"));
    }
}
