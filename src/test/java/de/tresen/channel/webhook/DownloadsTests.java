package de.tresen.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import de.tresen.channel.Targets;
import de.tresen.channel.TargetsFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read at an address that somebody wrote down. */
class DownloadsTests {

    private HttpServer server;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/calendar.ics", exchange -> {
            var known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            var bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : bytes.length);
            if (!known) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/calendar.ics");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static Downloads downloads(Targets targets) {
        return new Downloads(new WebhookClient(targets, Duration.ofSeconds(5), Duration.ofSeconds(5)));
    }

    @Test
    void readsNoMoreThanWantedAndOneByteThatSaysSo() throws IOException {
        var downloads = downloads(TargetsFixture.anywhere());
        assertThat(downloads.get(address, "*/*", null, 20).body()).hasSize(10);
        assertThat(downloads.get(address, "*/*", null, 5).body()).hasSize(6);
    }

    @Test
    void asksWhetherItIsStillTheSame() throws IOException {
        var downloads = downloads(TargetsFixture.anywhere());
        var first = downloads.get(address, "*/*", null, 20);
        assertThat(first.etag()).isEqualTo("\"1\"");
        assertThat(downloads.get(address, "*/*", first.etag(), 20).status()).isEqualTo(304);
    }

    @Test
    void goesToNoPrivateAddress() {
        assertThatThrownBy(() -> downloads(TargetsFixture.publicOnly()).get(address, "*/*", null, 20))
                .isInstanceOf(Targets.PrivateTarget.class);
    }
}
