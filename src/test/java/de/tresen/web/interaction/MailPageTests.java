package de.tresen.web.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.channel.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** A formatted message as a document that can do nothing. */
class MailPageTests {

    private static final MailPage.Images REMOTE = new MailPage.Images(true, Map.of());
    private static final String INSIDE =
            "<p><img src='cid:logo%40mail.example' alt='Logo'><img src='CID:other' alt='Foto'></p>";

    private static String shown(String html, boolean images) {
        return shown(html, new MailPage.Images(images, Map.of()));
    }

    private static String shown(String html, MailPage.Images images) {
        return MailPage.of(SafeHtml.clean(html), images, "de", null, MailPage.STYLES);
    }

    @Test
    void showsImagesThatCameInsideTheMessageWithoutBeingAskedAndNoOthers() {
        var images = new MailPage.Images(false, Map.of("logo@mail.example", "images/1"));
        assertThat(shown(INSIDE + "<img src='https://example.org/x.gif'>", images))
                .contains("<img alt=\"Logo\" src=\"images/1\"", "▢ Foto")
                .doesNotContain("cid:", "example.org/x.gif");
        assertThat(MailPage.policy(images)).contains("img-src 'self';");
        assertThat(MailPage.policy(new MailPage.Images(true, images.inside())))
                .contains("img-src 'self' https: http:;");
        assertThat(shown(INSIDE, true)).doesNotContainIgnoringCase("cid:").doesNotContain("<img");
    }

    @Test
    void takesOnlyPixelsForImages() {
        assertThat(ShownImage.typeOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .contains(MediaType.IMAGE_PNG);
        assertThat(ShownImage.typeOf("RIFF????WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .contains(MediaType.valueOf("image/webp"));
        for (var other : List.of("", "GIF", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "RIFF????WAVE")) {
            assertThat(ShownImage.typeOf(other.getBytes(StandardCharsets.US_ASCII)))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void keepsFormattingAndOpensLinksElsewhereWithoutSayingWhereFrom() {
        var page = shown(
                "<h1>Rechnung</h1><ul><li><b>3</b> Stück</li></ul><a href='https://example.org/x'>hier</a>", false);
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<h1>Rechnung</h1>", "<li><b>3</b> Stück</li>");
        assertThat(page).contains("lang=\"de\"", "target=\"_blank\"", "noreferrer", "href=\"https://example.org/x\"");
    }

    @Test
    void loadsImagesOnlyWhenAsked() {
        var html = "<p>Bild: <img src='https://example.org/pixel.gif' alt='Foto'></p>";
        assertThat(shown(html, false)).doesNotContain("example.org").contains("▢ Foto");
        assertThat(shown(html, true)).contains("src=\"https://example.org/pixel.gif\"", "no-referrer");
        assertThat(MailPage.policy(MailPage.Images.NONE)).contains("img-src 'none'");
        assertThat(MailPage.policy(REMOTE)).contains("img-src https: http:;");
    }

    @Test
    void readsFromRightToLeftWhereTheSenderWritesSo() {
        assertThat(shown("<div dir='rtl'>\u0645\u0631\u062d\u0628\u0627</div>", false))
                .contains("<div dir=\"rtl\">", "<body dir=\"auto\">");
    }

    /** What the cleaning at the door let through by mistake would still be stopped here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)></svg>",
                "<a href='javascript:alert(1)'>x</a>",
                "<iframe src='https://example.org'></iframe>",
                "<form action='https://example.org'><input></form>",
                "<style>@import url(https://example.org)</style>",
                "<p style='background:url(https://example.org)'>x</p>",
                "<link rel=stylesheet href='https://example.org'>",
                "<base href='https://example.org'>",
                "<meta http-equiv=refresh content='0;url=https://example.org'>",
                "<object data='https://example.org'></object>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>"
            })
    void nothingHostileRemainsEvenWithoutTheFirstCleaning(String hostile) {
        for (var images : new boolean[] {false, true}) {
            var page = MailPage.of(hostile, images ? REMOTE : MailPage.Images.NONE, null, "dark", MailPage.STYLES);
            assertThat(page.replace("/assets/mail.css", ""))
                    .doesNotContainIgnoringCase("alert(1)\"")
                    .doesNotContain("example.org", "onerror", "onload", "javascript:", "<script", "<iframe", "<form");
        }
    }

    @Test
    void neverRunsAnythingWhateverItHolds() {
        for (var images : new boolean[] {false, true}) {
            assertThat(MailPage.policy(images ? REMOTE : MailPage.Images.NONE))
                    .contains("default-src 'none'", "form-action 'none'", "sandbox ")
                    .doesNotContain(
                            "allow-scripts", "allow-forms", "allow-top-navigation", "script-src", "unsafe-inline");
        }
    }
}
