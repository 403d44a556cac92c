package de.tresen.channel.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what lies at an address that somebody wrote down; guarded as calls to platforms are. */
@Component
public class Downloads {

    private final WebhookClient client;

    Downloads(WebhookClient client) {
        this.client = client;
    }

    /**
     * What was answered.
     *
     * @param body of a success; one byte longer than wanted where there was more
     * @param location where it lies now, if it was moved
     */
    public record Answer(
            int status,
            byte[] body,
            @Nullable String etag,
            @Nullable String location) {}

    /**
     * One request, without following where it leads.
     *
     * @param etag of what is known already; null = nothing is
     * @param most so many bytes are read
     * @throws IOException when nothing came, also because the address is a private one
     */
    public Answer get(URI address, String accept, @Nullable String etag, int most) throws IOException {
        var request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, accept);
        if (etag != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, etag);
        }
        try {
            return client.prepare(request).run(response -> answer(response, most));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Answer answer(ClassicHttpResponse response, int most) {
        try {
            var body = response.getEntity();
            var bytes = response.getCode() != 200 || body == null
                    ? new byte[0]
                    : body.getContent().readNBytes(most + 1);
            return new Answer(
                    response.getCode(),
                    bytes,
                    header(response, HttpHeaders.ETAG),
                    header(response, HttpHeaders.LOCATION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header first = response.getFirstHeader(name);
        return first == null ? null : first.getValue();
    }
}
