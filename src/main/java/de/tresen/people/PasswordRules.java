package de.tresen.people;

import de.tresen.platform.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * 12 to 128 characters, any characters; not the own username, none of those that everybody tries first. No composition
 * rules and no expiry (OWASP ASVS 5.0, 6.2).
 */
final class PasswordRules {

    static final int LEAST = 12;
    static final int MOST = 128;

    private static final Set<String> TRIED_FIRST = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789123",
            "1234567891011",
            "012345678910",
            "111111111111",
            "000000000000",
            "121212121212",
            "123123123123",
            "987654321000",
            "abcdefghijkl",
            "abcdefghijklm",
            "abcd1234abcd",
            "abc123abc123",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertzuiop12",
            "qwertzuiop123",
            "qwertyqwerty",
            "qwertzqwertz",
            "qwerty123456",
            "qwertz123456",
            "123456qwerty",
            "1q2w3e4r5t6y",
            "1q2w3e4r5t6z",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "asdfghjkl123",
            "asdfasdfasdf",
            "passwordpassword",
            "password1234",
            "password12345",
            "password123!",
            "passwort1234",
            "passwort12345",
            "passwort123!",
            "passwortpasswort",
            "p@ssw0rd1234",
            "administrator",
            "administrator1",
            "admin1234567",
            "adminadminadmin",
            "changemechangeme",
            "letmeinletmein",
            "welcome12345",
            "willkommen123",
            "willkommen1234",
            "iloveyou1234",
            "ichliebedich",
            "ichliebedich1",
            "schatzischatzi",
            "sommersommer",
            "unbelievable",
            "manchesterunited",
            "startrek1234",
            "football1234",
            "fussball1234",
            "dragon123456",
            "monkey123456",
            "princess1234",
            "tresentresen",
            "correcthorsebatterystaple");

    private PasswordRules() {}

    /** @throws Refusal.Invalid with the code password.short, password.long, password.username or password.common */
    static void check(String username, String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        refuse(length(password) < LEAST, "short", "must have at least " + LEAST + " characters");
        refuse(length(password) > MOST, "long", "must have at most " + MOST + " characters");
        refuse(repeats(plain, username), "username", "must be more than the username");
        refuse(TRIED_FIRST.contains(plain) || isMonotonous(plain), "common", "is one that everybody tries first");
    }

    private static void refuse(boolean weak, String reason, String whatToDo) {
        if (weak) {
            throw new Refusal.Invalid(
                    "password." + reason, "password: " + whatToDo, List.of(new Refusal.Field("password", whatToDo)));
        }
    }

    private static boolean isMonotonous(String password) {
        return password.chars().distinct().count() < 3;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** The username once or several times, with nothing but digits and punctuation around it. */
    private static boolean repeats(String password, String username) {
        return password.contains(username)
                && password.replace(username, "").chars().noneMatch(Character::isLetter);
    }
}
