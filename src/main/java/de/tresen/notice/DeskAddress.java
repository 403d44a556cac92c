package de.tresen.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where browsers find this desk.
 *
 * @param baseUrl {@code tresen.base-url}, such as {@code https://desk.example.org}; without it nothing is linked
 */
@ConfigurationProperties("tresen")
record DeskAddress(@Nullable URI baseUrl) {

    @Nullable
    String of(Notice notice) {
        return link(notice.path());
    }

    @Nullable
    String choice() {
        return link("/me/notifications");
    }

    @Nullable
    String answer(String secret) {
        return link("/answer/" + secret);
    }

    private @Nullable String link(String path) {
        return baseUrl == null ? null : baseUrl.toString().replaceFirst("/+$", "") + path;
    }
}
