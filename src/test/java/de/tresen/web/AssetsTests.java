package de.tresen.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Browsers keep what lies under /assets for a year, so its names must change with its content. */
@DeskTest
class AssetsTests {

    private static final Pattern ASSET = Pattern.compile("/assets/[^\"#]+");

    @Autowired
    Desk desk;

    @Test
    void everyAssetOfAPageIsNamedAfterItsContentAndKeptForAYear() throws Exception {
        var page = get("/login").body();

        assertThat(ASSET.matcher(page).results()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.group()).matches(".*-[0-9a-f]{32}\\.[a-z]+");
            assertThat(get(found.group()).headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000");
        });
    }

    @Test
    void whatIsAskedForLaterIsNamedAfterItsContentToo() throws IOException {
        try (var files = Files.walk(Path.of("target/frontend/static/assets/chunks"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("[a-z-]+-[A-Z0-9]{8}\\.(js|css|woff2)(\\.map|\\.LEGAL\\.txt)?"));
        }
    }

    private java.net.http.HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk.base() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
