package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import de.tresen.channel.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The markup of a mail: parsed without scripts or network, shown without anything that acts or loads. */
final class MailMarkup {

    /** Longer markup is kept as a file and only its text is shown. */
    static final int LONGEST = 500_000;

    private static final int DEEPEST = 150;

    private MailMarkup() {}

    static Document parse(String html) {
        var document = Jsoup.parse(PlainText.truncated(html, LONGEST));
        document.outputSettings().prettyPrint(false);
        return document;
    }

    static String sanitised(Document document) {
        return SafeHtml.clean(document.body().html()).strip();
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
