package de.tresen.platform;

import org.jspecify.annotations.Nullable;

/** What is shown of a text where there is no room for all of it. */
public final class Beginning {

    private Beginning() {}

    /**
     * The text if it fits, otherwise its beginning and an ellipsis.
     *
     * @param most in UTF-16 units, as the stricter database counts; no character is cut in two
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    /** As {@link #of}; nothing of nothing. */
    public static @Nullable String ofAny(@Nullable String text, int most) {
        return text == null ? null : of(text, most);
    }
}
