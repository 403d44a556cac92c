package de.tresen.web.api;

import de.tresen.notice.Parcel;
import de.tresen.notice.Parcels;
import de.tresen.people.Role;
import de.tresen.web.Only;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mails and calls to chat tools that have not arrived. */
@RestController
@RequestMapping("/api/v1/parcels")
@Only(Role.ADMIN)
class ParcelController {

    private final Parcels parcels;

    ParcelController(Parcels parcels) {
        this.parcels = parcels;
    }

    @GetMapping
    Listing<Parcel> troubled() {
        return Listing.of(parcels.troubled());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID id) {
        parcels.sendAgain(id);
    }
}
