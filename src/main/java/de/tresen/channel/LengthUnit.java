package de.tresen.channel;

import java.util.regex.Pattern;

/** What a platform counts when it limits the length of a text. */
public enum LengthUnit {
    CODE_POINTS {
        @Override
        public int count(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    /** What a reader takes for one character, by Unicode's rules: an emoji of a whole family, a flag, a letter with accents. */
    GRAPHEMES {
        @Override
        public int count(String text) {
            return Math.toIntExact(GRAPHEME.matcher(text).results().count());
        }
    },
    UTF16 {
        @Override
        public int count(String text) {
            return text.length();
        }
    };

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    public abstract int count(String text);
}
