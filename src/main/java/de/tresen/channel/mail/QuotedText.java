package de.tresen.channel.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets history and signature apart in plain text. Quotes between answers stay where they are, because the answers would
 * make no sense without them; what leads in or trails is folded. One pass over the lines, however many there are.
 */
final class QuotedText {

    private static final int LONGEST = 1_000_000;
    private static final int ATTRIBUTION_LINES = 4;
    private static final int SIGNATURE_LINES = 25;
    private static final Pattern SEPARATOR = Pattern.compile("--[ \\u00A0]?");

    private final List<String> lines;
    private final int lastOwn;
    private final int lastOwnBeforeSignature;

    private QuotedText(List<String> lines) {
        this.lines = lines;
        lastOwn = lastOwn(lines.size());
        lastOwnBeforeSignature = lastOwn(lastSeparator());
    }

    static Split split(String text) {
        return text.length() > LONGEST
                ? new Split(text, null)
                : new QuotedText(text.lines().toList()).apart(text);
    }

    private Split apart(String whole) {
        var history = history();
        var end = signature(history);
        var start = lead(end);
        var quoted = part(0, start) + "\n" + part(end, lines.size());
        return Split.of(part(start, end), quoted, whole);
    }

    /** The line where history begins and does not end again. */
    private int history() {
        for (var at = 0; at < lines.size(); at++) {
            if (QuoteMarkers.isHistoryFrom(lines, at) || isTrailingQuote(at)) {
                return at;
            }
        }
        return lines.size();
    }

    private boolean isTrailingQuote(int at) {
        if (lines.get(at).isBlank()) {
            return false;
        }
        var quote = nextFilled(at + QuoteMarkers.attribution(lines, at, ATTRIBUTION_LINES));
        return quote < lines.size() && isQuote(quote) && (quote > lastOwn || quote > lastOwnBeforeSignature);
    }

    /** The line after a single quote at the top that everything else answers. */
    private int lead(int end) {
        var first = nextFilled(0);
        var quote = nextFilled(first + QuoteMarkers.attribution(lines, first, ATTRIBUTION_LINES));
        if (quote >= end || !isQuote(quote)) {
            return 0;
        }
        var own = quote;
        while (own < end && !isOwn(own)) {
            own++;
        }
        return lines.subList(own, end).stream().anyMatch(QuotedText::isQuote) ? 0 : own;
    }

    private int signature(int end) {
        for (var at = 0; at < end; at++) {
            if (isSeparator(at) && (lines.get(at).length() > 2 || end - at <= SIGNATURE_LINES)) {
                return at;
            }
        }
        return end;
    }

    private int lastSeparator() {
        for (var at = lines.size() - 1; at >= Math.max(0, lines.size() - SIGNATURE_LINES); at--) {
            if (isSeparator(at)) {
                return at;
            }
        }
        return lines.size();
    }

    private int lastOwn(int before) {
        var at = before - 1;
        while (at >= 0 && !isOwn(at)) {
            at--;
        }
        return at;
    }

    private boolean isSeparator(int at) {
        return lines.get(at).length() <= 3 && SEPARATOR.matcher(lines.get(at)).matches();
    }

    private boolean isOwn(int at) {
        return !lines.get(at).isBlank() && !isQuote(at);
    }

    private boolean isQuote(int at) {
        return isQuote(lines.get(at));
    }

    private static boolean isQuote(String line) {
        return line.stripLeading().startsWith(">");
    }

    private int nextFilled(int at) {
        var next = at;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    private String part(int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }
}
