package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.staffing.WorkingTimeCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For who plans: rules of working time that planned shifts break. */
@RestController
class WorkingTimeController {

    private final WorkingTimeCheck check;

    WorkingTimeController(WorkingTimeCheck check) {
        this.check = check;
    }

    @GetMapping("/api/v1/coverage/working-time")
    Listing<WorkingTimeCheck.Broken> broken(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Person caller) {
        return Listing.of(check.of(team, from, to, caller));
    }
}
