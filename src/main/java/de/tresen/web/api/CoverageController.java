package de.tresen.web.api;

import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.Gap.Reason;
import de.tresen.coverage.OnDuty;
import de.tresen.people.Person;
import de.tresen.report.GapAhead;
import de.tresen.report.GapsAhead;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is there, and when nobody is. */
@RestController
@RequestMapping("/api/v1/coverage")
class CoverageController {

    private final Coverage coverage;
    private final GapsAhead gaps;
    private final Clock clock;

    CoverageController(Coverage coverage, GapsAhead gaps, Clock clock) {
        this.coverage = coverage;
        this.gaps = gaps;
        this.clock = clock;
    }

    record People(List<OnDuty> people) {}

    record Gaps(List<GapView> gaps) {}

    /** @param usual how many interactions come in then, as it was in the last weeks; null = not known */
    record GapView(
            Instant from,
            Instant to,
            Reason reason,
            List<String> away,
            List<String> channels,
            List<String> languages,
            @Nullable Long usual) {

        static GapView of(GapAhead ahead) {
            var gap = ahead.gap();
            return new GapView(
                    gap.from(), gap.to(), gap.reason(), gap.away(), gap.channels(), gap.languages(), ahead.usual());
        }
    }

    @GetMapping("/on-duty")
    People onDuty(
            @RequestParam String team,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false, defaultValue = "AGENT") Capacity as,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String language,
            Person caller) {
        coverage.requireSight(team, caller);
        var asked = coverage.scope(channel, language);
        return new People(coverage.onDuty(team, at == null ? clock.instant() : TimeTexts.instant("at", at), as, asked));
    }

    @GetMapping("/gaps")
    Gaps gaps(
            @RequestParam String team,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Person caller) {
        coverage.requireSight(team, caller);
        return new Gaps(gaps.of(team, TimeTexts.instant("from", from), TimeTexts.instant("to", to)).stream()
                .map(GapView::of)
                .toList());
    }
}
