package de.tresen.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@jule | jule",
                "Weißt du mehr, @jule? | jule",
                "Für @jule. | jule",
                "(@jule) | jule",
                "@jule, @mehmet und @jule | jule mehmet",
                "größer:@jule | jule",
                "@Jule | jule",
                "@jule.meier! | jule.meier",
                "@jule_m- | jule_m",
                "@2nd-line | 2nd-line",
                "@jule... | jule",
            })
    void findsUsernames(String text, String usernames) {
        assertThat(String.join(" ", Mentions.in(text))).isEqualTo(usernames);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "jule@example.org",
                "grüß@jule",
                "@jule@example.org",
                "@jürgen",
                "@juleä",
                "a.b@jule",
                "https://example.org/@jule",
                "@@jule",
                "@ jule",
            })
    void findsNoneInOtherWords(String text) {
        assertThat(Mentions.in(text)).isEmpty();
    }

    @Test
    void losesNothingOfTheText() {
        var text = "Danke @jule, bitte frag @mehmet.\nOder jule@example.org @";
        assertThat(Mentions.parts(text).stream().map(Mentions.Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Mentions.parts(text)).contains(new Mentions.Part("@mehmet", "mehmet"));
    }

    @Test
    void isQuickWithALongText() {
        assertThat(Mentions.in("@a".repeat(10_000))).isEmpty();
        assertThat(Mentions.in("@" + "a-".repeat(10_000))).isEmpty();
    }
}
