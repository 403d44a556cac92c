package de.tresen.web.door;

import de.tresen.people.Passwords;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A password set by a link that an administrator handed over; the link is used up by setting it, not by looking. */
@Controller
@RequestMapping("/password/{link}")
class PasswordLinkController {

    private final Passwords passwords;

    PasswordLinkController(Passwords passwords) {
        this.passwords = passwords;
    }

    @ModelAttribute("link")
    String link(@PathVariable String link) {
        return link;
    }

    @GetMapping
    String form(@PathVariable String link) {
        if (passwords.linkOwner(link).isEmpty()) {
            throw new Refusal.NotFound("password.link-void", "Ask for a new link.");
        }
        return PasswordPage.VIEW;
    }

    @PostMapping
    String set(
            @PathVariable String link,
            @RequestParam String password,
            @RequestParam String repeat,
            Model page,
            HttpServletResponse response) {
        try {
            passwords.setByLink(link, new NewPassword(password, repeat).agreed());
        } catch (Refusal.Invalid refusal) {
            return PasswordPage.again(refusal, page, response);
        }
        return "redirect:/login?changed";
    }
}
