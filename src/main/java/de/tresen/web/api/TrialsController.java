package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.process.trial.Trial;
import de.tresen.process.trial.Trials;
import de.tresen.studio.Draft;
import de.tresen.studio.Drafts;
import de.tresen.web.Only;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a draft would have made of past interactions. */
@RestController
@RequestMapping("/api/v1/processes/drafts/{draft}/trials")
@Only({Role.PROCESS_OWNER, Role.ADMIN, Role.MANAGER, Role.LEAD})
class TrialsController {

    private final Trials trials;
    private final Drafts drafts;

    TrialsController(Trials trials, Drafts drafts) {
        this.trials = trials;
        this.drafts = drafts;
    }

    @GetMapping
    Listing<Trial> list(@PathVariable UUID draft, Person caller) {
        return Listing.of(trials.of(find(draft, caller).id()));
    }

    /** Played in the background; the answer says where to look. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Only({Role.PROCESS_OWNER, Role.ADMIN})
    Trial ask(@PathVariable UUID draft, @RequestBody Trial.Wanted body, Person caller) {
        var found = find(draft, caller);
        return trials.ask(
                new Trials.Subject(found.id(), found.revision(), found.key(), found.kind(), found.content()),
                body,
                caller);
    }

    @GetMapping("/{id}")
    Trials.Played get(@PathVariable UUID draft, @PathVariable UUID id, Person caller) {
        return trials.get(find(draft, caller).id(), id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Only({Role.PROCESS_OWNER, Role.ADMIN})
    void cancel(@PathVariable UUID draft, @PathVariable UUID id, Person caller) {
        trials.cancel(find(draft, caller).id(), id, caller);
    }

    private Draft find(UUID id, Person caller) {
        return drafts.find(id, caller);
    }
}
