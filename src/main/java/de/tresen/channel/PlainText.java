package de.tresen.channel;

/** Text from outside, made safe to store: PostgreSQL takes no NUL, UTF-8 knows no lone surrogates. */
public final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** Whether both databases take the text as it is. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(PlainText::unstorable);
    }

    /** Replaces NUL and lone surrogates by U+FFFD; everything else stays. */
    public static String storable(String text) {
        if (isStorable(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(unstorable(c) ? REPLACEMENT : c));
        return clean.toString();
    }

    /**
     * Text for a single line (names, titles, subjects, file names): storable, control characters and line breaks as
     * spaces, without the invisible marks that turn the direction of writing, and not longer than the column.
     *
     * @param length in UTF-16 units, as the stricter database counts; code points are never cut in two
     */
    public static String line(String text, int length) {
        var line = new StringBuilder(Math.min(text.length(), length));
        text.codePoints()
                .filter(c -> !turnsDirection(c))
                .map(PlainText::visible)
                .limit(length)
                .forEach(line::appendCodePoint);
        return truncated(line.toString().strip(), length);
    }

    /** The first {@code length} UTF-16 units, without half a code point at the end. */
    public static String truncated(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private static int visible(int c) {
        if (unstorable(c)) {
            return REPLACEMENT;
        }
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c;
    }

    private static boolean unstorable(int c) {
        return c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
