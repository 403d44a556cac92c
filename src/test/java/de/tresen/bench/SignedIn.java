package de.tresen.bench;

import de.tresen.people.Passwords;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody with a session, as a browser has it. */
final class SignedIn {

    private static final String PASSWORD = "four plain words here";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;

    /** Follows no redirect: Java 17 forgets the time limit of the first request then, and cuts off a later one with it. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    SignedIn(String base, Passwords passwords, String username) throws IOException, InterruptedException {
        this.base = base;
        passwords.set(username, PASSWORD);
        var token = CSRF.matcher(new String(get("/login"), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("no token in the form");
        }
        var form = "username=" + username + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(token.group(1));
        var answer = http.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        var next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || next.contains("error")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + next);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    byte[] get(String path) throws IOException, InterruptedException {
        return get(request(path).build());
    }

    /** As it comes over the wire to a browser. */
    byte[] getCompressed(String path) throws IOException, InterruptedException {
        return get(request(path).header("Accept-Encoding", "gzip").build());
    }

    private byte[] get(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** What the open page is told; ends when it is closed. */
    Stream<String> live() throws IOException, InterruptedException {
        var request = request("/live")
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofMinutes(5))
                .build();
        return http.send(request, BodyHandlers.ofLines()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }
}
