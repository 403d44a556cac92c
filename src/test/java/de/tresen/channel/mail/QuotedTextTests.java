package de.tresen.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> alt",
                "Am 17.11.2026 um 16:03 schrieb Max Müller <max@example.org>:\nalt",
                "Am 17.11.26 schrieb Max:\n> alt",
                "Max Müller <max@example.org> schrieb am 17.11.2026 um 16:03:\n\n> alt",
                "On Tue, Nov 17, 2026 at 4:03 PM Max <max@example.org> wrote:\n> alt",
                "On Tue, Nov 17, 2026 at 4:03 PM Max Müller of the very long name\n<max@example.org> wrote:\n\n> alt",
                "-----Ursprüngliche Nachricht-----\nVon: Max\n\nalt",
                "-----Original Message-----\nFrom: Max\n\nalt",
                "---------- Forwarded message ---------\nFrom: Max\n\nalt",
                "-------- Weitergeleitete Nachricht --------\nBetreff: x\n\nalt",
                "Von: Max <max@example.org>\nGesendet: Dienstag\nAn: Service\nBetreff: x\n\nalt",
                "*From:* Max <max@example.org>\n*Sent:* Tuesday\n*To:* Service\n*Subject:* x\n\nalt",
                "-- \nMax\nMusterstraße 1",
            })
    void foldsWhatCameBefore(String history) {
        var split = QuotedText.split("Neu.\n\n" + history + "\n");
        assertThat(split.text()).isEqualTo("Neu.");
        assertThat(split.quoted()).isEqualTo(history);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 3. Mai um 12:00 schrieb ich Ihnen Folgendes:\nNichts geht.",
                "Von: Berlin nach Hamburg\nwill ich fahren.",
                "Das Datum: morgen\nAn: mich",
                "a\n> b\nc",
                "1 > 0\n-- \u00B0",
            })
    void leavesAloneWhatOnlyLooksLikeIt(String text) {
        assertThat(QuotedText.split(text)).isEqualTo(new Split(text, null));
    }

    @Test
    void foldsASingleQuoteAboveTheAnswer() {
        var split = QuotedText.split("Am 17.11.2026 schrieb Service:\n> Geht es?\n\nJa.\n");
        assertThat(split.text()).isEqualTo("Ja.");
        assertThat(split.quoted()).isEqualTo("Am 17.11.2026 schrieb Service:\n> Geht es?");
    }

    @Property
    void losesNoLine(@ForAll("texts") String text) {
        var split = QuotedText.split(text);
        var kept = split.text() + "\n" + (split.quoted() == null ? "" : split.quoted());
        assertThat(sortedLines(kept)).isEqualTo(sortedLines(text));
        assertThat(split.text().isBlank()).isEqualTo(text.isBlank());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Hallo",
                        "> alt",
                        ">> älter",
                        "",
                        "-- ",
                        "--",
                        "Am 1.1.2026 schrieb x:",
                        "On 1/1 at 10:00 x wrote:",
                        "-----Original Message-----",
                        "Von: x",
                        "Gesendet: y",
                        "An: z",
                        "Betreff: w",
                        "Gruß",
                        "________________")
                .list()
                .ofMaxSize(15)
                .map(lines -> String.join("\n", lines));
    }

    private static String[] sortedLines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toArray(String[]::new);
    }
}
