package de.tresen.channel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The beginning of raw bytes as text that can be stored and shown, whatever they are. */
final class Excerpt {

    private static final int LENGTH = 2000;
    private static final int BYTES = 4 * LENGTH;

    private Excerpt() {}

    static String of(byte[] raw) {
        var text = new String(Arrays.copyOf(raw, Math.min(raw.length, BYTES)), StandardCharsets.UTF_8);
        var clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(isShown(c) ? c : '\uFFFD'));
        return PlainText.truncated(clean.toString(), LENGTH);
    }

    private static boolean isShown(int c) {
        var control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return !control && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE;
    }
}
