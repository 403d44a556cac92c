package de.tresen.channel.mail;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;

/** Takes history and signature out of the markup of a mail and answers them as text. */
final class QuotedHtml {

    private static final Element OWN = new Element("own");
    private static final Evaluator QUOTES = Selector.evaluatorOf(
            "blockquote[type=cite], .gmail_quote, .yahoo_quoted, .moz-cite-prefix, .gmail_signature, "
                    + ".moz-signature, .protonmail_quote, .tutanota_quote, [id=isReplyContent]");
    private static final String FROM_HERE =
            "#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader, div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF]";

    private final Document document;
    private final List<String> taken = new ArrayList<>();

    private QuotedHtml(Document document) {
        this.document = document;
    }

    /** Changes the document. When nothing but history is in it, it stays whole and the answer is empty. */
    static String takeFrom(Document document) {
        var whole = document.body().clone();
        var quoted = new QuotedHtml(document);
        quoted.takeRest();
        quoted.takeTrailing();
        quoted.takeLeading();
        if (document.body().text().isBlank() && !quoted.taken.isEmpty()) {
            document.body().replaceWith(whole);
            return "";
        }
        return String.join("\n\n", quoted.taken).strip();
    }

    private void takeRest() {
        var first = document.selectFirst(FROM_HERE);
        if (first == null) {
            return;
        }
        var start = first.previousElementSibling();
        var from = start != null && start.normalName().equals("hr") ? start : first;
        var rest = new Element("div");
        moveAfter(from, rest);
        taken.add(HtmlText.of(rest));
    }

    /** Moves the node and all that follows it in the document. */
    private void moveAfter(Node first, Element rest) {
        var at = first;
        while (at != null && at != document.body()) {
            var parent = at.parent();
            var next = at.nextSibling();
            if (at == first) {
                rest.appendChild(at);
            }
            while (next != null) {
                var following = next.nextSibling();
                rest.appendChild(next);
                next = following;
            }
            at = parent;
        }
    }

    /** From the last quote upwards until something of one's own is met. */
    private void takeTrailing() {
        var order = order();
        for (var i = order.size() - 1; i >= 0 && order.get(i) != OWN; i--) {
            taken.add(0, HtmlText.of(order.get(i)));
            order.get(i).remove();
        }
    }

    private void takeLeading() {
        var order = order();
        var quotes = order.stream().filter(element -> element != OWN).count();
        if (quotes == 1 && order.get(0) != OWN) {
            taken.add(0, HtmlText.of(order.get(0)));
            order.get(0).remove();
        }
    }

    /** Quotes and what is between them, as one reads them. */
    private List<Element> order() {
        var order = new ArrayList<Element>();
        document.body().filter((node, depth) -> {
            if (node instanceof Element element && element.is(QUOTES)) {
                order.add(element);
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            if (node instanceof TextNode words
                    && !words.isBlank()
                    && (order.isEmpty() || order.get(order.size() - 1) != OWN)) {
                order.add(OWN);
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return order;
    }
}
