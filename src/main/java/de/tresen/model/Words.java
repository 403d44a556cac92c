package de.tresen.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the inside of an expression into words; an unknown sign makes it nothing. */
final class Words {

    private static final int LONGEST = 4000;
    private static final int MOST = 400;

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}+(?:\\.[0-9]{1,15}+)?+(?![\\p{L}\\p{N}_.])");
    private static final Pattern SIGN = Pattern.compile("==|!=|<=|>=|&&|\\|\\||<|>|!");

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> SPELLED = Map.of(
            "and", "&&", "or", "||", "not", "!", "eq", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");
    private static final Set<String> NO_NAMES = Set.of("empty", "div", "mod", "instanceof");

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    /**
     * @param text of a sign; empty for what has a value
     * @param term what has a value; null = a sign
     */
    record Word(String text, Condition.@Nullable Term term) {

        boolean isSign(String sign) {
            return term == null && text.equals(sign);
        }

        boolean isComparison() {
            return term == null && COMPARISONS.contains(text);
        }
    }

    static Optional<List<Word>> of(String text) {
        return text.length() > LONGEST ? Optional.empty() : new Words(text).cut();
    }

    private Optional<List<Word>> cut() {
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return Optional.of(words);
            }
            if (words.size() == MOST || !(isString() || isNumber() || isName() || isSign())) {
                return Optional.empty();
            }
        }
    }

    /** Between quotes everything is text; a backslash only stands before a quote or another backslash. */
    private boolean isString() {
        char quote = text.charAt(at);
        if (quote != '\'' && quote != '"') {
            return false;
        }
        var content = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                at = i + 1;
                return words.add(new Word("", new Condition.Literal(content.toString())));
            }
            if (c == '\\') {
                i++;
                if (i == text.length() || "\\'\"".indexOf(text.charAt(i)) < 0) {
                    return false;
                }
                c = text.charAt(i);
            }
            content.append(c);
        }
        return false;
    }

    private boolean isNumber() {
        var matcher = NUMBER.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return words.add(new Word("", new Condition.Literal(new BigDecimal(matcher.group()))));
    }

    private boolean isName() {
        var matcher = NAME.matcher(text).region(at, text.length());
        if (!matcher.lookingAt() || NO_NAMES.contains(matcher.group())) {
            return false;
        }
        at = matcher.end();
        var name = matcher.group();
        var sign = SPELLED.get(name);
        return words.add(
                sign != null
                        ? new Word(sign, null)
                        : switch (name) {
                            case "true", "false" -> new Word("", new Condition.Literal(Boolean.valueOf(name)));
                            case "null" -> new Word("", new Condition.Literal(null));
                            default -> new Word("", new Condition.Variable(name));
                        });
    }

    private boolean isSign() {
        var matcher = SIGN.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return words.add(new Word(matcher.group(), null));
    }
}
