package de.tresen.web.door;

import de.tresen.people.Passwords;
import de.tresen.people.Person;
import de.tresen.people.SignIns;
import de.tresen.platform.Refusal;
import de.tresen.web.access.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own password, changed by who knows it. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private final Passwords passwords;
    private final SignIns signIns;
    private final Sessions sessions;

    PasswordController(Passwords passwords, SignIns signIns, Sessions sessions) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @ModelAttribute("first")
    boolean first(HttpServletRequest request) {
        return Sessions.mustChangePassword(request);
    }

    @GetMapping
    String form() {
        return PasswordPage.VIEW;
    }

    /** All other sessions of this person end; this one goes on under a new number. */
    @PostMapping
    String change(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeat,
            Person person,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            prove(person, current, request.getRemoteAddr());
            passwords.set(
                    person.username(),
                    new NewPassword(password, repeat).refuseIfStill(current).agreed());
        } catch (Refusal refusal) {
            return PasswordPage.again(refusal, page, response);
        }
        sessions.beginAnew(person, request, response);
        return "redirect:/";
    }

    private void prove(Person person, String current, String address) {
        var outcome = signIns.attempt(person.username(), current, address);
        if (outcome.person() == null) {
            var code = outcome.paused() ? "password.paused" : "password.wrong";
            throw new Refusal.Forbidden(code, "Type the password with which you signed in.");
        }
    }
}
