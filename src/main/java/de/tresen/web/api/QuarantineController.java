package de.tresen.web.api;

import de.tresen.channel.Quarantine;
import de.tresen.channel.Quarantined;
import de.tresen.people.Role;
import de.tresen.web.Only;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that came in and could not be understood. */
@RestController
@RequestMapping("/api/v1/quarantine")
@Only(Role.ADMIN)
class QuarantineController {

    private final Quarantine quarantine;

    QuarantineController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping
    Listing<Quarantined> list(Listing.Page page) {
        var rows = quarantine.list(id(page.after()), page.rows());
        return Listing.of(rows, page, row -> row.id().toString(), row -> row);
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable UUID id) {
        quarantine.retry(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID id) {
        quarantine.dismiss(id);
    }

    private static @Nullable UUID id(@Nullable String position) {
        try {
            return position == null ? null : UUID.fromString(position);
        } catch (IllegalArgumentException e) {
            throw Listing.Page.wrongCursor();
        }
    }
}
