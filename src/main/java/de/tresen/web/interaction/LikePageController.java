package de.tresen.web.interaction;

import de.tresen.people.Person;
import de.tresen.process.Liking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Liking what a person wrote, and taking that back while it has not left. */
@Controller
class LikePageController {

    private final Acting acting;
    private final Liking liking;

    LikePageController(Acting acting, Liking liking) {
        this.acting = acting;
        this.liking = liking;
    }

    @PostMapping("/interactions/{id}/messages/{message}/like")
    String like(
            @PathVariable UUID id,
            @PathVariable UUID message,
            @RequestParam(defaultValue = "false") boolean close,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("like", id, by, view, null);
        return acting.perform(attempt, page, request, response, () -> {
            liking.like(id, message, by, close);
            return close ? "likedAndCloses" : "liked";
        });
    }

    @PostMapping("/interactions/{id}/messages/{message}/like/withdrawal")
    String takeBack(
            @PathVariable UUID id,
            @PathVariable UUID message,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Acting.Attempt("like", id, by, view, null);
        return acting.perform(attempt, page, request, response, () -> {
            liking.takeBack(id, message, by);
            return "likeTakenBack";
        });
    }
}
