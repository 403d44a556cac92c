package de.tresen.web.api;

import de.tresen.people.Person;
import de.tresen.staffing.Wish;
import de.tresen.staffing.Wishes;
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

/** On which days people would like to work, or rather not. */
@RestController
@RequestMapping("/api/v1/coverage/wishes")
class WishesController {

    private final Wishes wishes;

    WishesController(Wishes wishes) {
        this.wishes = wishes;
    }

    /** One's own if nobody is named. */
    @GetMapping
    Listing<Wish> list(@RequestParam(required = false) @Nullable String username, Person caller) {
        return Listing.of(wishes.list(caller, username));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Wish enter(@RequestBody Wishes.Content body, Person caller) {
        return wishes.enter(caller, body);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, Person caller) {
        wishes.takeBack(id, caller);
    }
}
