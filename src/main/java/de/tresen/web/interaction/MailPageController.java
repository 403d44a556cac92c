package de.tresen.web.interaction;

import de.tresen.interaction.Conversations;
import de.tresen.interaction.EmbeddedFile;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Message;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A message as it was formatted, for a frame in the conversation, and the images that came inside it. */
@Controller
@RequestMapping("/interactions/{id}/messages/{message}")
class MailPageController {

    private final Interactions interactions;
    private final Conversations conversations;

    MailPageController(Interactions interactions, Conversations conversations) {
        this.interactions = interactions;
        this.conversations = conversations;
    }

    /** @param images also those from elsewhere, only when somebody asked for them */
    @GetMapping("/formatted")
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
        var shown = new MailPage.Images(images, embedded(message));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", MailPage.policy(shown))
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(MailPage.of(
                        html, shown, matter.language(), MailPage.known(theme), response.encodeURL(MailPage.STYLES)));
    }

    /** Addresses relative to the page, by the names that the markup has for them; of two of one name the first. */
    private Map<String, String> embedded(UUID message) {
        return conversations.embeddedIn(message).stream()
                .filter(file -> ShownImage.typeOf(file.beginning()).isPresent())
                .collect(Collectors.toMap(EmbeddedFile::contentId, file -> "images/" + file.id(), (one, other) -> one));
    }

    /** An image that came inside this message. */
    @GetMapping("/images/{attachment}")
    ResponseEntity<byte[]> image(
            @PathVariable UUID id, @PathVariable UUID message, @PathVariable UUID attachment, Person reader) {
        interactions.get(id, reader);
        var file = conversations
                .find(id, message)
                .flatMap(found -> conversations.attachment(found.id(), attachment))
                .filter(found -> found.contentId() != null);
        var type = file.flatMap(found -> ShownImage.typeOf(found.content()));
        if (type.isEmpty()) {
            throw new Refusal.NotFound("attachment.unknown", "There is no such image here.");
        }
        return ResponseEntity.ok()
                .contentType(type.get())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(file.get().content());
    }
}
