package de.tresen.web.api;

import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.people.Token;
import de.tresen.people.Tokens;
import de.tresen.platform.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens: everybody's own, administrators everybody's. */
@RestController
@RequestMapping("/api/v1/people/{username}/tokens")
class TokenController {

    private final People people;
    private final Tokens tokens;

    TokenController(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.Issued issue(@PathVariable String username, @RequestBody TokenBody body, Person caller) {
        return tokens.issue(owned(username, caller), body.label());
    }

    @GetMapping
    Listing<Token> list(@PathVariable String username, Person caller) {
        return Listing.of(tokens.of(owned(username, caller)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String username, @PathVariable UUID id, Person caller) {
        tokens.revoke(owned(username, caller), id);
    }

    private String owned(String username, Person caller) {
        var owner = people.get(username).username();
        if (!caller.is(Role.ADMIN) && !caller.username().equals(owner)) {
            throw new Refusal.Forbidden(
                    "token.not-yours", "These are somebody else's tokens; only administrators deal with them.");
        }
        return owner;
    }

    /** What the token is for. */
    record TokenBody(@Nullable String label) {}
}
