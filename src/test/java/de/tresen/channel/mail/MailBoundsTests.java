package de.tresen.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.tresen.channel.ChannelType.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailBoundsTests {

    private static final String FROM = "From: mallory@example.org\n";

    @TestFactory
    Stream<DynamicTest> refusesBombsWithAClearReason() {
        return Map.of(
                        "too large", Map.entry(FROM + "\n" + "x".repeat(MailBounds.BYTES), "bytes"),
                        "one huge header", Map.entry("Subject: " + "x".repeat(300_000) + "\n\n", "bytes of headers"),
                        "folded without end", Map.entry("Subject: a\n" + " b\n".repeat(200_000), "bytes of headers"),
                        "many headers", Map.entry("X-A: b\n".repeat(2_000) + "\n", "headers"),
                        "many parts", Map.entry(multipart("boundary=b", "b", 10_000), "parts"),
                        "many parts without boundary", Map.entry(multipart("", "b", 10_000), "parts"),
                        "many parts, hidden boundary",
                                Map.entry(multipart("boundary*0=b; boundary*1=c", "bc", 10_000), "parts"),
                        "many recipients", Map.entry(FROM + "To: " + "a@b.de, ".repeat(5_000) + "\n\n", "recipients"),
                        "nested multiparts", Map.entry(nested(1_000), "levels"),
                        "message in itself",
                                Map.entry(FROM + "Content-Type: message/rfc822\n\n".repeat(1_000) + "\nx", "levels"))
                .entrySet()
                .stream()
                .map(bomb -> DynamicTest.dynamicTest(bomb.getKey(), () -> refuses(bomb.getValue())));
    }

    @Test
    void passesWhatIsBigButReal() {
        var mail = FROM + "To: " + "a@b.de, ".repeat(400) + "\n" + "Received: from x\n".repeat(200)
                + multipart("boundary=b", "b", 300);
        assertThatCode(() -> MailBounds.check(Mails.raw(mail))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b><i>",
                "<b></i>",
                "<font color=a><a href=x>",
                "<p><b>",
                "<form><input>",
                "<svg><math>",
                "<select><option>",
                "<table><td>",
                "<blockquote type=cite>",
                "<div>",
                "<a href=x>",
                "&lt",
                "<!--",
                "<ul><li>",
                "<p>",
                "<br>"
            })
    void readsMarkupWithoutEndInTime(String html) {
        var raw = Mails.raw(FROM + "Content-Type: text/html\n\n" + html.repeat(500_000 / html.length()));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(answers(raw)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> \n", "> a\nb\n", "\n\n", "On 1 a wrote:\n", "Von: a\n", "-- \n", " ", "--\n>\n", "Am 1 ", "<"
            })
    void readsTextsMadeToBeSlowInTime(String text) {
        var raw = Mails.raw(FROM + "\n" + text.repeat(900_000 / text.length()));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(answers(raw)).isTrue());
    }

    @Test
    void keepsATextThatIsTooLongToShowAsAFile() throws Unreadable {
        var mail = ParsedMail.of(Mails.raw(FROM + "\n" + "wort ".repeat(2_000_000)), Mails.ADDRESS, Mails.NOW);
        assertThat(mail.body().text()).hasSize(MailBody.LONGEST_TEXT);
        assertThat(mail.body().attachments().get(0).content()).hasSizeGreaterThan(9_999_000);
    }

    private static boolean answers(byte[] raw) {
        try {
            return ParsedMail.of(raw, Mails.ADDRESS, Mails.NOW) != null;
        } catch (Unreadable e) {
            return true;
        }
    }

    private static void refuses(Map.Entry<String, String> bomb) {
        var raw = bomb.getKey().getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> ParsedMail.of(raw, Mails.ADDRESS, Mails.NOW))
                        .isInstanceOf(Unreadable.class)
                        .hasMessageStartingWith("The message has more than")
                        .hasMessageContaining(bomb.getValue()));
    }

    private static String multipart(String parameter, String boundary, int parts) {
        return "Content-Type: multipart/mixed; " + parameter + "\n\n" + ("--" + boundary + "\n\nx\n").repeat(parts)
                + "--" + boundary + "--\n";
    }

    private static String nested(int levels) {
        var mail = new StringBuilder(FROM);
        for (var level = 0; level < levels; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(level, level));
        }
        return mail.append("\nx").toString();
    }
}
