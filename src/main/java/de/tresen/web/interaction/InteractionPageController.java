package de.tresen.web.interaction;

import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.interaction.Sights;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
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

    /** A message as it was formatted, for a frame in the conversation; images from elsewhere only when asked for. */
    @GetMapping("/interactions/{id}/messages/{message}/formatted")
    ResponseEntity<String> formatted(
            @PathVariable UUID id,
            @PathVariable UUID message,
            @RequestParam(defaultValue = "false") boolean images,
            @CookieValue @Nullable String theme,
            Person reader,
            HttpServletResponse response) {
        var matter = interactions.get(id, reader);
        var html = conversations
                .find(id, message)
                .map(Message::html)
                .orElseThrow(() -> new Refusal.NotFound("message.plain", "This message has no formatted wording."));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", MailPage.policy(images))
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(MailPage.of(
                        html, images, matter.language(), MailPage.known(theme), response.encodeURL(MailPage.STYLES)));
    }

    /** A file that came with a message, always as a download and never as something that runs here. */
    @GetMapping("/interactions/{id}/messages/{message}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(
            @PathVariable UUID id, @PathVariable UUID message, @PathVariable UUID attachment, Person reader) {
        interactions.get(id, reader);
        var file = conversations
                .find(id, message)
                .flatMap(found -> conversations.attachment(found.id(), attachment))
                .orElseThrow(() -> new Refusal.NotFound("attachment.unknown", "There is no such file here."));
        var name = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
    }
}
