package de.tresen.web.door;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of the desk. */
@Controller
class LoginController {

    private static final Set<String> PROBLEMS = Set.of("wrong", "throttled");

    @GetMapping("/login")
    String login(@RequestParam @Nullable String error, Model page) {
        if (error != null) {
            page.addAttribute("problem", PROBLEMS.contains(error) ? error : "impossible");
        }
        return "door/login";
    }
}
