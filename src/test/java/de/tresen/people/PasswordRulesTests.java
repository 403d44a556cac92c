package de.tresen.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @CsvSource({
        "elevenchars, password.short",
        "aaaaaaaaaaaa, password.common",
        "abababababab, password.common",
        "Passwort1234, password.common",
        "marieluise.maier, password.username",
        "Marieluise.Maier2026!, password.username",
    })
    void refuses(String password, String code) {
        assertThatThrownBy(() -> PasswordRules.check("marieluise.maier", password))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "nur kleine worte", "🐟🐠🐡🦈🐟🐠🐡🦈🐟🐠🐡🦈", "marie reist im mai"})
    void acceptsWithoutRulesOfComposition(String password) {
        assertThatCode(() -> PasswordRules.check("marie", password)).doesNotThrowAnyException();
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThatCode(() -> PasswordRules.check("x", "äöü".repeat(42))).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("x", "äöü".repeat(43))).isInstanceOf(Refusal.Invalid.class);
    }
}
