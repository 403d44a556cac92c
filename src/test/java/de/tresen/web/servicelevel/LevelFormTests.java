package de.tresen.web.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.people.Person;
import de.tresen.web.frame.Filled;
import de.tresen.web.frame.Wrong;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

/** From when a level holds, as somebody in Berlin writes it. */
class LevelFormTests {

    private static final Person MAX = new Person(
            "max", "Max", null, Set.of(), Set.of(), Set.of(), Set.of(), ZoneId.of("Europe/Berlin"), true, null);

    private final Wrong wrong = new Wrong(words());

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return words;
    }

    private Instant from(String written) {
        var form = new LevelForm(new Filled().with("effectiveFrom", written), wrong);
        return form.change(MAX, false).effectiveFrom();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gestern",
                "2027-02-30T10:00",
                "2027-01-01",
                "+999999999-12-31T23:59",
                "+12000-01-01T00:00",
                "-0001-01-01T00:00"
            })
    void whatIsNoTimeIsSaidBesideTheField(String written) {
        assertThat(from(written)).isNull();
        assertThat(wrong.at("effectiveFrom")).isNotNull();
    }

    @Test
    void aShareThatTheApiTookCanBeSavedAgain() {
        var share = new BigDecimal("0.333333333");
        var form = new LevelForm(new Filled().with("warnAt", LevelForm.percent(share)), wrong);
        assertThat(form.definition(hours -> true).warnAt()).isEqualTo(share);
        assertThat(wrong.at("warnAt")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "-5", "1e-400", "1e400", "NaN", "75,5,5", "0,00000001", ""})
    void whatIsNoShareIsSaidBesideTheField(String written) {
        new LevelForm(new Filled().with("warnAt", written), wrong).definition(hours -> true);
        assertThat(wrong.at("warnAt")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T02:30, 2027-03-28T01:30:00Z",
        "2027-10-31T02:30, 2027-10-31T00:30:00Z",
        "9999-12-31T23:59, 9999-12-31T22:59:00Z"
    })
    void timesThatAreSkippedOrComeTwiceAreTaken(String written, Instant from) {
        assertThat(from(written)).isEqualTo(from);
        assertThat(wrong.isEmpty()).isTrue();
    }
}
