package de.tresen.model;

import java.util.regex.Pattern;

/**
 * Reads what cells of decision tables may say: literals, lists of them, comparisons, ranges and {@code not(…)}. No
 * names, no functions, no loops: those can take a machine as long as they like.
 */
public final class FeelCell {

    private static final int LONGEST = 4000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]*+");
    private static final Pattern WORD = Pattern.compile("(?:true|false|null)(?![\\p{L}\\p{N}_])");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:[0-9]{1,18}+(?:\\.(?!\\.)[0-9]{1,18}+)?+|\\.[0-9]{1,18}+)(?![\\p{L}\\p{N}_])");
    private static final Pattern TIME = Pattern.compile(
            "(?:date[ ]and[ ]time|date|time|duration)[ ]*\\([ ]*\"[0-9A-Za-z:.+\\-@/_]{1,60}\"[ ]*\\)|@\"[0-9A-Za-z:.+\\-@/_]{1,60}\"");
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>|!=|=");
    private static final Pattern NOT = Pattern.compile("not[ ]*\\(");

    private final String text;
    private int at;

    private FeelCell(String text) {
        this.text = text;
    }

    /** Whether it is a condition: nothing, or tests of which one must hold, or none of which may. */
    public static boolean isCondition(String text) {
        var plain = text.strip();
        return plain.isEmpty() || plain.equals("-") || fits(plain) && new FeelCell(plain).condition();
    }

    /** Whether it is a result: nothing, a literal, or a list of literals. */
    public static boolean isResult(String text) {
        var plain = text.strip();
        return plain.isEmpty() || fits(plain) && new FeelCell(plain).result();
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST;
    }

    private boolean condition() {
        return takes(NOT) ? tests() && takes(')') && isOver() : tests() && isOver();
    }

    private boolean tests() {
        do {
            if (!test()) {
                return false;
            }
        } while (takes(','));
        return true;
    }

    private boolean test() {
        if (takes(COMPARISON)) {
            return literal();
        }
        var before = at;
        if (list() || back(before) && range()) {
            return true;
        }
        at = before;
        return literal();
    }

    private boolean range() {
        return (takes('[') || takes('(') || takes(']'))
                && literal()
                && takes('.')
                && takes('.')
                && literal()
                && (takes(']') || takes(')') || takes('['));
    }

    private boolean result() {
        return (list() || back(0) && literal()) && isOver();
    }

    private boolean list() {
        if (!takes('[') || !literal()) {
            return false;
        }
        while (takes(',')) {
            if (!literal()) {
                return false;
            }
        }
        return takes(']');
    }

    private boolean literal() {
        return takes(WORD) || takes(NUMBER) || takes(TIME) || string();
    }

    private boolean string() {
        skip();
        if (at == text.length() || text.charAt(at) != '"') {
            return false;
        }
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                at = i + 1;
                return true;
            }
        }
        return false;
    }

    private boolean back(int to) {
        at = to;
        return true;
    }

    private boolean takes(char sign) {
        skip();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private boolean takes(Pattern pattern) {
        skip();
        var matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    private void skip() {
        var matcher = SPACE.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    private boolean isOver() {
        skip();
        return at == text.length();
    }
}
