package de.tresen.web.api;

import de.tresen.people.Passwords;
import de.tresen.people.People;
import de.tresen.people.Role;
import de.tresen.web.Only;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links with which people set their password. */
@RestController
class PasswordLinkApiController {

    private final People people;
    private final Passwords passwords;

    PasswordLinkApiController(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** Makes the earlier links of this person void. */
    @PostMapping("/api/v1/people/{username}/password-links")
    @Only(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    PasswordLink create(@PathVariable String username) {
        var owner = people.get(username).username();
        return new PasswordLink("/password/" + passwords.link(owner), Passwords.LINK_IS_VALID_FOR.toString());
    }

    /**
     * Shown once.
     *
     * @param path below the address of the desk
     * @param validFor how long it may wait
     */
    record PasswordLink(String path, String validFor) {}
}
