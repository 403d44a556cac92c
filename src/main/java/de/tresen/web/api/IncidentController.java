package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.process.traffic.Diagram;
import de.tresen.process.traffic.Failures;
import de.tresen.process.traffic.Failures.About;
import de.tresen.process.traffic.Failures.Failure;
import de.tresen.web.Only;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Steps of processes that failed, for operators. */
@RestController
@RequestMapping("/api/v1/incidents")
@Only(Role.ADMIN)
class IncidentController {

    private final Failures failures;

    IncidentController(Failures failures) {
        this.failures = failures;
    }

    /**
     * A step that failed.
     *
     * @param id of the engine's job
     * @param element id of the step in its model
     * @param retriesLeft 0 = it waits for somebody to try it again
     */
    record Incident(
            String id,
            @Nullable UUID interaction,
            @Nullable String element,
            int retriesLeft,
            @Nullable String reason,
            Instant since) {

        static Incident of(Failure failure) {
            return new Incident(
                    failure.id(),
                    Optional.ofNullable(failure.interaction()).map(About::id).orElse(null),
                    Optional.ofNullable(failure.element())
                            .map(Diagram.Element::id)
                            .orElse(null),
                    failure.retriesLeft(),
                    failure.reason(),
                    failure.since());
        }
    }

    @GetMapping
    Listing<Incident> list(Person reader) {
        return Listing.of(failures.list(reader).stream().map(Incident::of).toList());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id) {
        failures.retry(id);
    }
}
