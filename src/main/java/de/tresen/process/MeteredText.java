package de.tresen.process;

import java.util.regex.Pattern;

/**
 * A text that lets itself be read only so often, so that a pattern which tries too many ways (a form is written by
 * people) stops after a bounded amount of work instead of holding a thread.
 */
final class MeteredText implements CharSequence {

    private static final int READS = 500_000;
    private static final int LONGEST = 4_000;

    private final CharSequence text;
    private final int[] readsLeft;

    private MeteredText(CharSequence text, int[] readsLeft) {
        this.text = text;
        this.readsLeft = readsLeft;
    }

    /** Whether the pattern occurs in the text; false also for what is too much work to find out. */
    static boolean finds(Pattern pattern, String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            return pattern.matcher(new MeteredText(text, new int[] {READS})).find();
        } catch (TooMuchWork | StackOverflowError tooMuch) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (--readsLeft[0] < 0) {
            throw new TooMuchWork();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new MeteredText(text.subSequence(start, end), readsLeft);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static final class TooMuchWork extends RuntimeException {
        TooMuchWork() {
            super(null, null, false, false);
        }
    }
}
