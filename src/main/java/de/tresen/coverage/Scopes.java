package de.tresen.coverage;

import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks at the door what a shift is limited to. */
@Component
class Scopes {

    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})(-[A-Z]{2})?");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final CrewMapper mapper;

    Scopes(CrewMapper mapper) {
        this.mapper = mapper;
    }

    /** Notes what is wrong with it. */
    Scope read(@Nullable String channel, @Nullable String language, WrongFields wrong) {
        var scope = new Scope(channel, language);
        wrong.unless(
                        scope.channel() == null || mapper.isChannel(scope.channel()) > 0,
                        "channel",
                        "there is no channel of this key")
                .unless(
                        scope.language() == null || isLanguage(scope.language()),
                        "language",
                        "must be a code such as de or pt-BR");
        return scope;
    }

    /** @throws Refusal.Invalid naming what is wrong with it */
    Scope asked(@Nullable String channel, @Nullable String language) {
        var wrong = new WrongFields();
        var scope = read(channel, language, wrong);
        wrong.refuse("scope.invalid");
        return scope;
    }

    private static boolean isLanguage(String code) {
        var match = LANGUAGE.matcher(code);
        return match.matches() && LANGUAGES.contains(match.group(1));
    }
}
