package de.tresen.web.api;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Capacity;
import de.tresen.coverage.Place;
import de.tresen.people.Person;
import de.tresen.platform.WrongFields;
import de.tresen.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away; docs/cover.md says what each field means. */
@RestController
@RequestMapping("/api/v1/absences")
class AbsencesController {

    private final Absences absences;

    AbsencesController(Absences absences) {
        this.absences = absences;
    }

    /** @param kind null for colleagues, who need not know why somebody is away */
    record AbsenceView(
            UUID id,
            String person,
            Absence.@Nullable Kind kind,
            Instant from,
            @Nullable Instant to,
            boolean wholeDays,
            Absence.State state,
            List<String> substitutes,
            Set<Capacity> covers,
            Absence.Moves moves,
            String enteredBy,
            @Nullable String decidedBy) {}

    record DecisionBody(@Nullable Decision decision) {}

    enum Decision {
        APPROVED,
        DECLINED
    }

    /** By default those that are not over yet. */
    @GetMapping
    Listing<AbsenceView> list(Listing.Page page, @ParameterObject ListedTimes which, Person caller) {
        return Listing.of(
                absences.list(caller, which.listed(), page.position(Cursor.uuid(Place::new)), page.rows()),
                page,
                absence -> Cursor.of(absence.from(), absence.id()),
                absence -> view(absence, caller));
    }

    @GetMapping("/{id}")
    AbsenceView get(@PathVariable UUID id, Person caller) {
        return view(absences.get(id, caller), caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView enter(@RequestBody Absences.Content body, Person caller) {
        return view(absences.enter(caller, body), caller);
    }

    @PostMapping("/{id}/decision")
    AbsenceView decide(@PathVariable UUID id, @RequestBody DecisionBody body, Person caller) {
        new WrongFields().required(body.decision(), "decision").refuse("decision.invalid");
        return view(absences.decide(id, caller, body.decision() == Decision.APPROVED), caller);
    }

    record EndBody(@Nullable String to) {}

    /** Its end, earlier than it was; of a sickness also one that was not known before, or a later one. */
    @PutMapping("/{id}/end")
    AbsenceView endOn(@PathVariable UUID id, @RequestBody EndBody body, Person caller) {
        return view(absences.endOn(id, caller, body.to()), caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Person caller) {
        absences.end(id, caller);
    }

    private AbsenceView view(Absence a, Person caller) {
        return new AbsenceView(
                a.id(),
                a.person(),
                absences.mayEnter(caller, a.person()) ? a.kind() : null,
                a.from(),
                a.to(),
                a.wholeDays(),
                a.state(),
                a.substitutes(),
                a.covers(),
                a.moves(),
                a.enteredBy(),
                a.decidedBy());
    }
}
