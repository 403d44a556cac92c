package de.tresen.web.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.channel.SafeHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A formatted message as a document that can do nothing. */
class MailPageTests {

    private static String shown(String html, boolean images) {
        return MailPage.of(SafeHtml.clean(html), images, "de", null, MailPage.STYLES);
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
        assertThat(MailPage.policy(false)).contains("img-src 'none'");
        assertThat(MailPage.policy(true)).contains("img-src https: http:;");
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
            var page = MailPage.of(hostile, images, null, "dark", MailPage.STYLES);
            assertThat(page.replace("/assets/mail.css", ""))
                    .doesNotContainIgnoringCase("alert(1)\"")
                    .doesNotContain("example.org", "onerror", "onload", "javascript:", "<script", "<iframe", "<form");
        }
    }

    @Test
    void neverRunsAnythingWhateverItHolds() {
        for (var images : new boolean[] {false, true}) {
            assertThat(MailPage.policy(images))
                    .contains("default-src 'none'", "form-action 'none'", "sandbox ")
                    .doesNotContain(
                            "allow-scripts", "allow-forms", "allow-top-navigation", "script-src", "unsafe-inline");
        }
    }
}
