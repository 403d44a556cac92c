package de.tresen.web.api;

import de.tresen.coverage.Place;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.people.Person;
import de.tresen.web.Cursor;
import java.util.UUID;
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

/** Who is meant to be there. */
@RestController
@RequestMapping("/api/v1/shifts")
class ShiftsController {

    private final Shifts shifts;

    ShiftsController(Shifts shifts) {
        this.shifts = shifts;
    }

    /** By default those that are not over yet. */
    @GetMapping
    Listing<Shift> list(Listing.Page page, @ParameterObject ListedTimes which, Person caller) {
        return Listing.of(
                shifts.list(caller, which.listed(), page.position(Cursor.uuid(Place::new)), page.rows()),
                page,
                shift -> Cursor.of(shift.from(), shift.id()),
                shift -> shift);
    }

    @GetMapping("/{id}")
    Shift get(@PathVariable UUID id, Person caller) {
        return shifts.get(id, caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shift plan(@RequestBody Shifts.Content body, Person caller) {
        return shifts.plan(caller, body);
    }

    @PutMapping("/{id}")
    Shift replace(@PathVariable UUID id, @RequestBody Shifts.Content body, Person caller) {
        return shifts.replace(id, caller, body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Person caller) {
        shifts.delete(id, caller);
    }
}
