package de.tresen.web.api;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.web.Only;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of the desk: everybody may know their colleagues, administrators say who they are. */
@RestController
@RequestMapping("/api/v1/people")
class PersonController {

    private final People people;

    PersonController(People people) {
        this.people = people;
    }

    @GetMapping
    Listing<PersonView> list(Listing.Page page) {
        return Listing.of(people.list(page.after(), page.rows()), page, Person::username, PersonView::of);
    }

    @GetMapping("/{username}")
    PersonView get(@PathVariable String username) {
        return PersonView.of(people.get(username));
    }

    @PutMapping("/{username}")
    @Only(Role.ADMIN)
    ResponseEntity<PersonView> put(@PathVariable String username, @RequestBody PersonBody body) {
        var person = body.toPerson(username);
        return Puts.answer(people.put(person), PersonView.of(person));
    }
}
