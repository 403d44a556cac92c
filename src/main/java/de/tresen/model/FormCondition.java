package de.tresen.model;

import java.util.regex.Pattern;

/** Reads when a component of a form is hidden: comparisons of fields with literals, joined by {@code and}/{@code or}. */
final class FormCondition {

    private static final int LONGEST = 2000;
    private static final int DEEPEST = 20;

    private static final Pattern SPACE = Pattern.compile("\\s*+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}+(?:\\.[0-9]{1,15}+)?+(?![\\p{L}\\p{N}_.])");
    private static final Pattern STRING = Pattern.compile("\"[^\"\\\\]*+\"");
    private static final Pattern SIGN = Pattern.compile("<=|>=|!=|=|<|>");

    private final String text;
    private int at;

    private FormCondition(String text) {
        this.text = text;
    }

    static boolean isOne(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var condition = new FormCondition(text);
        return condition.joined(0) && condition.isOver();
    }

    private boolean joined(int depth) {
        do {
            if (depth > DEEPEST || !comparison(depth)) {
                return false;
            }
        } while (takesWord("and") || takesWord("or"));
        return true;
    }

    private boolean comparison(int depth) {
        if (takesWord("not")) {
            return takes("(") && joined(depth + 1) && takes(")");
        }
        if (takes("(")) {
            return joined(depth + 1) && takes(")");
        }
        return operand() && (!takes(SIGN) || operand());
    }

    private boolean operand() {
        return takes(STRING) || takes(NUMBER) || takes(NAME) && !isCall();
    }

    private boolean isCall() {
        skip();
        return at < text.length() && "([.".indexOf(text.charAt(at)) >= 0;
    }

    private boolean takesWord(String word) {
        var before = at;
        skip();
        var matcher = NAME.matcher(text).region(at, text.length());
        if (matcher.lookingAt() && matcher.group().equals(word)) {
            at = matcher.end();
            return true;
        }
        at = before;
        return false;
    }

    private boolean takes(String sign) {
        skip();
        if (text.startsWith(sign, at)) {
            at += sign.length();
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
