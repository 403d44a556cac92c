package de.tresen.demo;

import de.tresen.channel.webhook.SignatureHeaders;
import de.tresen.channel.webhook.WebhookInbox;
import de.tresen.platform.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The forum tells the desk, signed: over HTTP as any platform does, or, within the tale, at the told time. */
@Component
@Profile("demo")
class ForumCalls {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Environment environment;
    private final ForumDoor door;
    private final WebhookInbox inbox;
    private final DemoClock clock;

    ForumCalls(Environment environment, ForumDoor door, WebhookInbox inbox, DemoClock clock) {
        this.environment = environment;
        this.door = door;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @throws IllegalStateException if the desk did not take it */
    void tell(byte[] body) {
        var id = "msg_" + Ids.next();
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(inbound())
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", door.signature().sign(id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var status = send(request);
        if (status != 202) {
            throw new IllegalStateException("The desk answered the forum with " + status);
        }
    }

    /** The same at the told time, which requests do not know. */
    void tellInTheTale(byte[] body) {
        var id = "msg_" + Ids.next();
        var timestamp = Long.toString(clock.inTheTale().getEpochSecond());
        var headers = new SignatureHeaders(id, timestamp, door.signature().sign(id, timestamp, body));
        if (!(inbox.receive(DemoChannels.FORUM, headers, body) instanceof WebhookInbox.Answer.Accepted)) {
            throw new IllegalStateException("The desk did not take what the forum told");
        }
    }

    private URI inbound() {
        var port = environment.getRequiredProperty("local.server.port");
        var path = environment.getProperty("server.servlet.context-path", "");
        return URI.create("http://localhost:" + port + path + "/channels/" + DemoChannels.FORUM + "/inbound");
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("The desk cannot be reached by the forum", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
