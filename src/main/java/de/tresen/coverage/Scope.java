package de.tresen.coverage;

import org.jspecify.annotations.Nullable;

/**
 * The channel and the language that a shift is limited to, or that somebody asks about; null = whatever. Who asks about
 * whatever sees every shift; a shift for whatever counts for everything.
 *
 * @param channel key
 * @param language tag; {@code pt} holds for {@code pt-BR} too, {@code pt-BR} only for itself
 */
public record Scope(@Nullable String channel, @Nullable String language) {

    public static final Scope ANY = new Scope(null, null);

    /** Matches no language that a shift can be limited to: every one that no shift names. */
    static final String OTHER = "other";

    public Scope {
        channel = channel == null || channel.isBlank() ? null : channel;
        language = language == null || language.isBlank() ? null : language;
    }

    /** Whether a shift that is limited so counts for what is asked about. */
    boolean countsFor(Scope asked) {
        return (channel == null || asked.channel == null || channel.equals(asked.channel))
                && (language == null
                        || asked.language == null
                        || asked.language.equals(language)
                        || asked.language.startsWith(language + "-"));
    }
}
