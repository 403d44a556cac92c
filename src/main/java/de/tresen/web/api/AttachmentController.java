package de.tresen.web.api;

import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interactions;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.web.frame.Download;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files that came or left with messages: always a download, never shown in the desk's own pages. */
@RestController
class AttachmentController {

    private final Interactions interactions;
    private final Conversations conversations;

    AttachmentController(Interactions interactions, Conversations conversations) {
        this.interactions = interactions;
        this.conversations = conversations;
    }

    @GetMapping("/api/v1/interactions/{id}/messages/{message}/attachments/{attachment}")
    ResponseEntity<byte[]> download(
            @PathVariable UUID id, @PathVariable UUID message, @PathVariable UUID attachment, Person caller) {
        var interaction = interactions.get(id, caller);
        var file = conversations
                .find(interaction.id(), message)
                .flatMap(found -> conversations.attachment(found.id(), attachment))
                .orElseThrow(() -> new Refusal.NotFound("attachment.unknown", "There is no such file."));
        return Download.of(file);
    }
}
