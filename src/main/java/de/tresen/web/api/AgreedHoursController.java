package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import de.tresen.staffing.AgreedHours;
import de.tresen.staffing.AgreedHours.Agreed;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For who plans: how many hours a week were agreed with people. */
@RestController
@RequestMapping("/api/v1/coverage/agreed-hours")
class AgreedHoursController {

    private final AgreedHours hours;
    private final Teams teams;

    AgreedHoursController(AgreedHours hours, Teams teams) {
        this.hours = hours;
        this.teams = teams;
    }

    record Body(@Nullable Duration perWeek) {}

    @GetMapping
    Listing<Agreed> list(@RequestParam(required = false) @Nullable String team, Person caller) {
        if (team == null) {
            throw Refusal.Invalid.field("team", "is required");
        }
        return Listing.of(hours.ofTeam(teams.get(team).key(), caller));
    }

    @PutMapping("/{username}")
    ResponseEntity<Agreed> agree(@PathVariable String username, @RequestBody Body body, Person caller) {
        var isNew = Puts.isNew(() -> hours.agree(username, caller, body.perWeek()));
        return Puts.answer(isNew, new Agreed(username, Objects.requireNonNull(body.perWeek()), false));
    }

    @DeleteMapping("/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String username, Person caller) {
        hours.forget(username, caller);
    }
}
