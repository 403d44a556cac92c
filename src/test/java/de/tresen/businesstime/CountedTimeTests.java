package de.tresen.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedTimeTests {

    @ParameterizedTest
    @ValueSource(strings = {"PT8H", "PT0S", "PT1H30M", "PT90M", "PT0.000000001S", "PT36H", "PT1H0.5S", "PT008H"})
    void readsHoursMinutesAndSeconds(String text) {
        assertThat(CountedTime.parse("duration", text)).isEqualTo(Duration.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, PT24H, PT8H",
        "P1W, PT168H, PT40H",
        "P1DT1H, PT25H, PT9H",
        "P2W3D, PT408H, PT104H",
        "P1M, PT160H, PT160H",
        "P1Y, PT160H, PT160H",
        "P1M1D, PT160H, PT160H",
        "P0D, PT0H, PT0H",
        "P1.5D, PT160H, PT160H",
        "P1DT, PT24H, PT8H",
    })
    void refusesDaysWeeksMonthsAndShowsHours(String text, String roundTheClock, String workingDays) {
        assertThatThrownBy(() -> CountedTime.parse("duration", text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(text)
                .hasMessageContaining(roundTheClock)
                .hasMessageContaining(workingDays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT8H", "PT-8H", "PT8H-30M", "-P1D", "P-1D"})
    void refusesNegativeOnes(String text) {
        assertThatThrownBy(() -> CountedTime.parse("duration", text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("negative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "8",
                "8h",
                "PT8",
                "PTH",
                "pt8h",
                "PT8h",
                "+PT8H",
                "PT1.5H",
                "PT1M1H",
                "PT8H ",
                " PT8H",
                "PT8HT",
                "PT0.0000000001S",
                "PT.5S",
                "PT1,5S",
                "T8H",
                "08:00",
                "PT٨H",
                "eight hours",
                "PT9999999999999999999H"
            })
    void refusesMalformedOnes(String text) {
        assertThatThrownBy(() -> CountedTime.parse("duration", text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("PT1H30M");
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> CountedTime.parse("duration", null)).hasMessageContaining("missing");
    }
}
