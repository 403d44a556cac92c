package de.tresen.web.door;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The door of the desk. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(
            @RequestParam @Nullable String error,
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable
                    Exception problem,
            HttpSession session,
            Model page) {
        if (error != null) {
            page.addAttribute("problem", textOf(problem));
            session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        }
        return "door/login";
    }

    private static String textOf(@Nullable Exception problem) {
        if (problem instanceof LockedException) {
            return "throttled";
        }
        return problem == null || problem instanceof BadCredentialsException ? "wrong" : "impossible";
    }
}
