package de.tresen.web.api;

/** Which addresses belong to programs rather than to people with a browser. */
public final class ApiPaths {

    private ApiPaths() {}

    public static boolean contains(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/channels/");
    }
}
