package de.tresen.web.door;

import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The page on which a password is chosen. */
final class PasswordPage {

    static final String VIEW = "door/password";

    private PasswordPage() {}

    /** The same page once more, saying what was wrong. */
    static String again(Refusal refusal, Model page, HttpServletResponse response) {
        page.addAttribute("problem", refusal.code());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }
}
