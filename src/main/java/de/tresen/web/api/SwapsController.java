package de.tresen.web.api;

import de.tresen.coverage.Swap;
import de.tresen.coverage.Swaps;
import de.tresen.people.Person;
import de.tresen.platform.WrongFields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shifts that change hands. */
@RestController
@RequestMapping("/api/v1")
class SwapsController {

    private final Swaps swaps;

    SwapsController(Swaps swaps) {
        this.swaps = swaps;
    }

    enum Decision {
        AGREED,
        DECLINED
    }

    record AnswerBody(@Nullable Decision decision) {}

    @GetMapping("/swaps")
    Listing<Swap> list(Listing.Page page, Person caller) {
        return Listing.of(
                swaps.list(caller, page.afterId(), page.rows()),
                page,
                swap -> swap.id().toString(),
                swap -> swap);
    }

    @PostMapping("/shifts/{id}/swaps")
    @ResponseStatus(HttpStatus.CREATED)
    Swap ask(@PathVariable UUID id, @RequestBody Swaps.Content body, Person caller) {
        return swaps.ask(id, caller, body);
    }

    @PostMapping("/swaps/{id}/answer")
    Swap answer(@PathVariable UUID id, @RequestBody AnswerBody body, Person caller) {
        new WrongFields().required(body.decision(), "decision").refuse("swap.invalid");
        return swaps.answer(id, caller, body.decision() == Decision.AGREED);
    }
}
