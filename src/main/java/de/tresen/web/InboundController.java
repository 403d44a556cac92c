package de.tresen.web;

import de.tresen.channel.webhook.SignatureHeaders;
import de.tresen.channel.webhook.WebhookInbox;
import de.tresen.channel.webhook.WebhookInbox.Answer;
import de.tresen.web.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where platforms tell us that somebody wrote. The signature is the only proof; nobody is signed in here. */
@RestController
class InboundController {

    private final WebhookInbox inbox;

    InboundController(WebhookInbox inbox) {
        this.inbox = inbox;
    }

    @PostMapping("/channels/{key}/inbound")
    ResponseEntity<?> receive(@PathVariable String key, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > WebhookInbox.LARGEST) {
            return tooLarge();
        }
        var raw = request.getInputStream().readNBytes(WebhookInbox.LARGEST + 1);
        return raw.length > WebhookInbox.LARGEST ? tooLarge() : answer(inbox.receive(key, headers(request), raw));
    }

    private static SignatureHeaders headers(HttpServletRequest request) {
        return new SignatureHeaders(
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getHeader("webhook-signature"));
    }

    private static ResponseEntity<?> answer(Answer answer) {
        if (answer instanceof Answer.NoSuchChannel) {
            return problem(
                    HttpStatus.NOT_FOUND, "channel.unknown", "There is no such channel here, or it is switched off.");
        }
        if (answer instanceof Answer.NotProven) {
            return problem(
                    HttpStatus.UNAUTHORIZED,
                    "signature.invalid",
                    "Sign the exact bytes of the body as Standard Webhooks says, with the secret of the channel and the"
                            + " time of now (webhook-id, webhook-timestamp, webhook-signature).");
        }
        if (answer instanceof Answer.NotUnderstood wrong) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "message.unreadable", wrong.reason());
        }
        return ResponseEntity.accepted().build();
    }

    private static ResponseEntity<?> tooLarge() {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "message.too-large",
                "Send at most 1 MiB; leave out what the desk does not need.");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String detail) {
        return ResponseEntity.of(Problems.of(status, code, detail)).build();
    }
}
