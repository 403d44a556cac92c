package de.tresen.web.api;

import de.tresen.coverage.ShiftPattern;
import de.tresen.coverage.ShiftPatterns;
import de.tresen.people.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shifts that repeat. */
@RestController
@RequestMapping("/api/v1/shift-patterns")
class ShiftPatternsController {

    private final ShiftPatterns patterns;

    ShiftPatternsController(ShiftPatterns patterns) {
        this.patterns = patterns;
    }

    @GetMapping
    Listing<ShiftPattern> list(
            Listing.Page page, @RequestParam(required = false) @Nullable String team, Person caller) {
        return Listing.of(
                patterns.list(caller, team, page.afterId(), page.rows()),
                page,
                pattern -> pattern.id().toString(),
                pattern -> pattern);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ShiftPattern plan(@RequestBody ShiftPatterns.Content body, Person caller) {
        return patterns.plan(caller, body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Person caller) {
        patterns.delete(id, caller);
    }
}
