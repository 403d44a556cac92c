package de.tresen.channel.mail;

import org.jspecify.annotations.Nullable;

/** What somebody wrote now, and what was only carried along: history and signature. Together they are everything. */
record Split(String text, @Nullable String quoted) {

    /** Nothing may be folded away completely: a forward without a comment is its own text. */
    static Split of(String text, String quoted, String whole) {
        if (text.isBlank()) {
            return new Split(whole.strip(), null);
        }
        return new Split(trim(text), quoted.isBlank() ? null : trim(quoted));
    }

    /** Without blank lines around it; the first line keeps its indentation. */
    private static String trim(String text) {
        var start = 0;
        for (var at = 0; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
            start = text.charAt(at) == '\n' ? at + 1 : start;
        }
        return text.substring(start).stripTrailing();
    }
}
