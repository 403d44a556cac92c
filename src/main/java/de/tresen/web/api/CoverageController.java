package de.tresen.web.api;

import de.tresen.coverage.Capacity;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.Gap;
import de.tresen.coverage.OnDuty;
import de.tresen.people.Person;
import java.time.Clock;
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
    private final Clock clock;

    CoverageController(Coverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    record People(List<OnDuty> people) {}

    record Gaps(List<Gap> gaps) {}

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
        return new Gaps(coverage.gaps(team, TimeTexts.instant("from", from), TimeTexts.instant("to", to)));
    }
}
