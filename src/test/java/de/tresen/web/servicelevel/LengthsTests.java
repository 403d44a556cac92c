package de.tresen.web.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted time as people write it. */
class LengthsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4 h             | PT4H
                    4h              | PT4H
                    1 h 30 min      | PT1H30M
                    90 min          | PT1H30M
                    1,5 Stunden     | PT1H30M
                    1.5 h           | PT1H30M
                    2 Std. 15 Min.  | PT2H15M
                    1 Std. und 5 Min. | PT1H5M
                    1 hour and 5 minutes | PT1H5M
                    0,0001 h        | PT0.36S
                    PT8H            | PT8H
                    pt1h30m         | PT1H30M
                    """)
    void isRead(String text, Duration length) throws Exception {
        assertThat(Lengths.read(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 day      | days
                    2 Tage     | days
                    1 d 4 h    | days
                    P1D        | days
                    1 Woche    | days
                    4          | unit
                    0 h        | zero
                    PT0S       | zero
                    99999 h    | long
                    soon       | form
                    4 x        | form
                    -4 h       | form
                    """)
    void isRefusedWithAReason(String text, String code) {
        var refused = catchThrowableOfType(Lengths.Unreadable.class, () -> Lengths.read(text));
        assertThat(refused.code()).isEqualTo(code);
    }
}
