package de.tresen.web.interaction;

import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Sights;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.web.frame.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One interaction at its own address. */
@Controller
class InteractionPageController {

    private final Acting acting;
    private final WorkAreas areas;
    private final Interactions interactions;
    private final Conversations conversations;
    private final Sights sights;

    InteractionPageController(
            Acting acting, WorkAreas areas, Interactions interactions, Conversations conversations, Sights sights) {
        this.acting = acting;
        this.areas = areas;
        this.interactions = interactions;
        this.conversations = conversations;
        this.sights = sights;
    }

    @GetMapping("/interactions/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam @Nullable String view,
            Person reader,
            HttpServletRequest request,
            Model page) {
        return acting.show(id, reader, view, page, request);
    }

    /**
     * What changed, for a page that learned of it.
     *
     * @param saw what somebody who writes there had in front of them; they are told what came since
     * @param quiet nobody is writing there, so that the forms may be replaced too
     */
    @GetMapping("/interactions/{id}/thread")
    String thread(
            @PathVariable UUID id,
            @RequestParam @Nullable String view,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam @Nullable UUID saw,
            Person reader,
            Model page) {
        page.addAttribute("work", areas.of(id, reader));
        page.addAttribute("view", view);
        page.addAttribute("quiet", quiet);
        conversations.find(id, saw).ifPresent(known -> page.addAttribute("news", sights.newerThan(known, reader)));
        return "interaction/work :: changed";
    }

    /** A file that came or left with a message, always as a download and never as something that runs here. */
    @GetMapping("/interactions/{id}/messages/{message}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(
            @PathVariable UUID id, @PathVariable UUID message, @PathVariable UUID attachment, Person reader) {
        interactions.get(id, reader);
        var file = conversations
                .find(id, message)
                .flatMap(found -> conversations.attachment(found.id(), attachment))
                .orElseThrow(() -> new Refusal.NotFound("attachment.unknown", "There is no such file here."));
        return Download.of(file);
    }
}
