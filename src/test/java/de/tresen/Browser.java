package de.tresen;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** The pages as a browser asks for them: with cookies and CSRF tokens, without following redirects. */
public final class Browser {

    private static final String ACCEPT = "text/html,*/*;q=0.8";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String base;

    public Browser(Environment environment) {
        base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** The status of the answer to who asks for no more. */
    public int head(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).method("HEAD", BodyPublishers.noBody()))
                .statusCode();
    }

    /** The answer without its content, as of a stream that does not end. */
    public HttpResponse<InputStream> open(String path) {
        var response = stream(path);
        try {
            response.body().close();
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer, whose content is read as it comes; to be closed. */
    public HttpResponse<InputStream> stream(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", ACCEPT);
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form as it stands on the page {@code form}, with the CSRF token of that page. */
    public HttpResponse<String> post(String form, String path, Map<String, String> fields) {
        return postWithoutToken(path, withToken(form, fields));
    }

    private Map<String, String> withToken(String form, Map<String, String> fields) {
        var token = CSRF.matcher(get(form).body());
        if (!token.find()) {
            throw new AssertionError("no CSRF token on " + form);
        }
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return all;
    }

    /** A part of a page, as htmx asks for it. */
    public HttpResponse<String> part(String path) {
        return sendPart(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** As {@link #post}, by htmx. */
    public HttpResponse<String> part(String form, String path, Map<String, String> fields) {
        return sendPart(form(path, withToken(form, fields)));
    }

    private HttpResponse<String> sendPart(HttpRequest.Builder request) {
        return deliver(request.header("HX-Request", "true").header("Accept", "*/*"));
    }

    /** As {@link #post}, with a file in the field {@code added}. */
    public HttpResponse<String> upload(
            String form, String path, Map<String, String> fields, String fileName, String content) {
        var body = new StringBuilder();
        withToken(form, fields)
                .forEach((name, value) -> body.append("--part\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--part\r\nContent-Disposition: form-data; name=\"added\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: text/plain\r\n\r\n")
                .append(content)
                .append("\r\n--part--\r\n");
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/login", "/login", Map.of("username", username, "password", password));
    }

    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return deliver(request.header("Accept", ACCEPT));
    }

    private HttpResponse<String> deliver(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where a redirect goes to, without the address of the desk. */
    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
