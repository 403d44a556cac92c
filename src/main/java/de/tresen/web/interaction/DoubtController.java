package de.tresen.web.interaction;

import de.tresen.channel.Outbox;
import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person decides what became of a reply that nobody knows about. */
@Controller
class DoubtController {

    private final Acting acting;
    private final Interactions interactions;
    private final Outbox outbox;

    DoubtController(Acting acting, Interactions interactions, Outbox outbox) {
        this.acting = acting;
        this.interactions = interactions;
        this.outbox = outbox;
    }

    @PostMapping("/replies/{id}/doubt")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean arrived,
            @RequestParam @Nullable String view,
            Person by,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var delivery = outbox.find(id)
                .orElseThrow(() -> new Refusal.NotFound("delivery.unknown", "There is no such message on its way."));
        var attempt = new Acting.Attempt("doubt", delivery.interaction(), by, view, null);
        return acting.perform(attempt, "decided", page, request, response, () -> {
            Decides.about(interactions.get(delivery.interaction(), by), by);
            outbox.settle(id, arrived ? Outbox.Decision.DELIVERED : Outbox.Decision.SEND_AGAIN);
        });
    }
}
