package de.tresen.web.api;

import de.tresen.people.Role;
import de.tresen.process.Incidents;
import de.tresen.process.Incidents.Incident;
import de.tresen.web.Only;
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

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    Listing<Incident> list() {
        return Listing.of(incidents.list());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id) {
        incidents.retry(id);
    }
}
