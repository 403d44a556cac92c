package de.tresen.channel.mail;

import static java.util.regex.Matcher.quoteReplacement;

import de.tresen.channel.PlainText;
import de.tresen.channel.SafeHtml;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The markup of a mail: parsed without scripts or network, shown without anything that acts or loads. */
final class MailMarkup {

    /** Longer markup is kept as a file and only its text is shown. */
    static final int LONGEST = 500_000;

    private static final int DEEPEST = 150;

    private static final int UNENDED = 100;
    private static final Pattern NESTING = Pattern.compile(
            "(?i)<(/?)(a|b|big|blockquote|center|code|div|dl|em|font|form|i|math|nobr|ol|s|select|small|span|strike|strong|svg"
                    + "|table|tt|u|ul)(?:[\\s/][^<>]{0,2000})?>");

    private MailMarkup() {}

    static Document parse(String html) {
        var document = Jsoup.parse(ended(PlainText.truncated(html, LONGEST)));
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** What is opened again and again costs the parser the square of its length; then its tags go, the words stay. */
    private static String ended(String html) {
        var open = new HashMap<String, Integer>();
        NESTING.matcher(html)
                .results()
                .forEach(tag -> open.merge(name(tag), tag.group(1).isEmpty() ? 1 : -1, Integer::sum));
        open.values().removeIf(count -> count <= UNENDED);
        return open.isEmpty()
                ? html
                : NESTING.matcher(html)
                        .replaceAll(tag -> open.containsKey(name(tag)) ? "" : quoteReplacement(tag.group()));
    }

    private static String name(MatchResult tag) {
        return tag.group(2).toLowerCase(Locale.ROOT);
    }

    static String sanitised(Document document) {
        return PlainText.storable(SafeHtml.clean(document.body().html())).strip();
    }

    /** Whether the tree is one that a person or a mail program would make; others take too long to balance. */
    static boolean isReasonable(String html, Document document) {
        return html.length() <= LONGEST && depth(document) <= DEEPEST;
    }

    private static int depth(Document document) {
        var deepest = new int[1];
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    static String ofText(String text) {
        return "<p>"
                + text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>\n")
                + "</p>";
    }
}
