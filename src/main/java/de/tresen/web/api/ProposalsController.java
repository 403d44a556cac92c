package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.staffing.Proposal;
import de.tresen.staffing.Proposals;
import de.tresen.staffing.ProposedRosters;
import de.tresen.staffing.ProposedShift;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who could fill the gaps of a team. */
@RestController
@RequestMapping("/api/v1/coverage/proposals")
class ProposalsController {

    private final Proposals proposals;
    private final ProposedRosters rosters;

    ProposalsController(Proposals proposals, ProposedRosters rosters) {
        this.proposals = proposals;
        this.rosters = rosters;
    }

    /**
     * @param person null = nobody
     * @param version of the proposal as it was seen; null = whatever it is
     */
    record GivenBody(@Nullable String person, @Nullable Integer version) {}

    /** @param shifts of the proposal; null = all that somebody would have */
    record AdoptionBody(
            @Nullable Set<UUID> shifts, @Nullable Integer version) {}

    @GetMapping
    Listing<Proposal> list(Listing.Page page, @RequestParam(required = false) @Nullable String team, Person caller) {
        return Listing.of(
                proposals.list(caller, team, page.afterId(), page.rows()),
                page,
                proposal -> proposal.id().toString(),
                proposal -> proposal);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposal ask(@RequestBody Proposals.Content body, Person caller) {
        return proposals.ask(caller, body);
    }

    @GetMapping("/{id}")
    Proposal get(@PathVariable UUID id, Person caller) {
        return proposals.get(id, caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, Person caller) {
        proposals.discard(id, caller);
    }

    @GetMapping("/{id}/shifts")
    Listing<ProposedShift> shifts(@PathVariable UUID id, Person caller) {
        return Listing.of(rosters.shifts(proposals.get(id, caller)));
    }

    @GetMapping("/{id}/shifts/{shift}")
    ProposedRosters.Chosen shift(@PathVariable UUID id, @PathVariable UUID shift, Person caller) {
        return rosters.shift(proposals.get(id, caller), shift);
    }

    @PutMapping("/{id}/shifts/{shift}")
    ProposedShift give(@PathVariable UUID id, @PathVariable UUID shift, @RequestBody GivenBody body, Person caller) {
        return rosters.give(id, shift, caller, body.version(), body.person());
    }

    @PostMapping("/{id}/adoption")
    ProposedRosters.Adopted adopt(@PathVariable UUID id, @RequestBody AdoptionBody body, Person caller) {
        return rosters.adopt(id, caller, body.version(), body.shifts());
    }
}
