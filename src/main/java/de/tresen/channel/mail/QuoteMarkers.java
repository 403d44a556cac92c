package de.tresen.channel.mail;

import java.util.List;
import java.util.regex.Pattern;

/** The lines by which mail programs announce what came before, German and English first. */
final class QuoteMarkers {

    private static final int HEADER_WINDOW = 10;
    private static final int LONGEST = 600;

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?iu)\\s*[-_*>]{2,}\\s*(urspr\u00fcngliche nachricht|original-?\\s?nachricht|original (message|appointment)|weitergeleitete nachricht|forwarded message|message d'origine|mensaje original|oorspronkelijk bericht|reply message)\\s*[-_*<]*\\s*"
                    + "|\\s*(begin forwarded message|anfang der weitergeleiteten (nachricht|e-mail)):\\s*");
    private static final Pattern FIRST = Pattern.compile("(?iu)[\\s*]*(von|from|de|van|da)\\s?:[\\s*]*\\S.*");
    private static final Pattern FURTHER = Pattern.compile(
            "(?iu)[\\s*]*(gesendet|datum|date|sent|an|to|cc|kopie|betreff|subject|antwort an|reply-to|envoy\u00e9|objet|\u00e0|enviado|para|asunto|verzonden|aan|onderwerp)( am)?\\s?:.*");
    private static final Pattern OPENING = Pattern.compile("(?iu)\\s*(am|on|le|el|op|il|den)\\s.{4,}");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?iu)\\s*(am|on|le|el|op|il|den)\\s.{4,500}?\\s(schrieb|wrote|a \u00e9crit|escribi\u00f3|schreef|ha scritto|skrev)\\b.{0,300}:\\s*");
    private static final Pattern NAME_FIRST =
            Pattern.compile("(?iu)\\s*.{2,200}\\s(schrieb|wrote) (am|on)\\s.{4,100}:\\s*");
    private static final Pattern OURSELVES = Pattern.compile("(?iu).*\\b(schrieb ich|i wrote|j'ai \u00e9crit)\\b.*");
    private static final Pattern CERTAIN = Pattern.compile(".*(\\d{1,2}[:.h]\\d{2}|@).*");

    private QuoteMarkers() {}

    /** Whether everything from this line on came before: no quote characters are needed then. */
    static boolean isHistoryFrom(List<String> lines, int at) {
        if (ORIGINAL.matcher(line(lines, at)).matches() || isHeaderBlock(lines, at)) {
            return true;
        }
        var length = attribution(lines, at, 4);
        return length > 0 && CERTAIN.matcher(joined(lines, at, length)).matches() && !quoteFollows(lines, at + length);
    }

    /** How many lines an attribution ("On … somebody wrote:") takes from this line on; none is 0. */
    static int attribution(List<String> lines, int at, int longest) {
        if (at >= lines.size() || lines.get(at).isBlank()) {
            return 0;
        }
        for (var length = 1; length <= longest && at + length <= lines.size(); length++) {
            var last = line(lines, at + length - 1).stripTrailing();
            if (last.isEmpty()
                    || length > 1 && !OPENING.matcher(line(lines, at)).matches()) {
                return 0;
            }
            if (last.endsWith(":") && isAttribution(joined(lines, at, length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isAttribution(String text) {
        return (ATTRIBUTION.matcher(text).matches() || NAME_FIRST.matcher(text).matches())
                && text.chars().anyMatch(Character::isDigit)
                && !OURSELVES.matcher(text).matches();
    }

    /** Outlook: From, Sent, To, Subject, one below the other, perhaps under a line. */
    private static boolean isHeaderBlock(List<String> lines, int at) {
        var first = line(lines, at).matches("\\s*_{10,}\\s*") ? at + 1 : at;
        if (first >= lines.size() || !FIRST.matcher(line(lines, first)).matches()) {
            return false;
        }
        var found = 0;
        for (var next = first + 1; next < Math.min(lines.size(), first + HEADER_WINDOW); next++) {
            found += FURTHER.matcher(line(lines, next)).matches() ? 1 : 0;
        }
        return found >= 2 && FURTHER.matcher(line(lines, first + 1)).matches();
    }

    private static boolean quoteFollows(List<String> lines, int at) {
        var next = at;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && lines.get(next).stripLeading().startsWith(">");
    }

    private static String joined(List<String> lines, int at, int length) {
        var text = String.join(" ", lines.subList(at, at + length));
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String line(List<String> lines, int at) {
        if (at >= lines.size()) {
            return "";
        }
        var line = lines.get(at);
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
