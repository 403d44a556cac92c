package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Markup to plain text as a person would copy it: lines where blocks end, links with their address. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "table", "pre");

    private final StringBuilder text = new StringBuilder();
    private int silent;
    private int preformatted;

    private HtmlText() {}

    static String of(Node node) {
        var visitor = new HtmlText();
        node.traverse(visitor);
        return tidy(PlainText.storable(visitor.text.toString()).replace('\u00A0', ' '));
    }

    /** No blanks at the ends of lines, no more than one empty line in a row. */
    private static String tidy(String text) {
        var tidy = new StringBuilder(text.length());
        var empty = 0;
        for (var line : text.strip().split("\n", -1)) {
            var words = line.stripTrailing();
            empty = words.isEmpty() ? empty + 1 : 0;
            tidy.append(empty > 1 ? "" : words + "\n");
        }
        return tidy.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && silent == 0) {
            write(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        silent -= SILENT.contains(name) ? 1 : 0;
        preformatted -= name.equals("pre") ? 1 : 0;
        if (name.equals("a")) {
            address(element);
        } else if (isBlock(element)) {
            lines(PARAGRAPHS.contains(name) ? 2 : 1);
        } else if (name.equals("td") || name.equals("th")) {
            text.append(' ');
        }
    }

    private void open(Element element) {
        var name = element.normalName();
        silent += SILENT.contains(name) ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
        if (name.equals("br")) {
            text.append('\n');
        } else if (isBlock(element)) {
            lines(PARAGRAPHS.contains(name) ? 2 : 1);
        }
        if (name.equals("li") && silent == 0) {
            text.append("- ");
        }
    }

    private void write(TextNode words) {
        if (preformatted > 0) {
            text.append(words.getWholeText());
            return;
        }
        var line = words.text().replaceAll("[ \\t\\r\\n]+", " ");
        text.append(atLineStart() || text.charAt(text.length() - 1) == ' ' ? line.stripLeading() : line);
    }

    private void address(Element link) {
        var target = link.attr("href").strip();
        var shown = link.text().strip();
        var isWeb = target.regionMatches(true, 0, "http", 0, 4);
        if (silent == 0 && isWeb && !shown.isEmpty() && !target.contains(shown) && target.length() <= 500) {
            text.append(" <").append(target).append('>');
        }
    }

    private static boolean isBlock(Element element) {
        return !element.normalName().equals("td")
                && !element.normalName().equals("th")
                && !element.normalName().equals("br")
                && element.isBlock();
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void lines(int count) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (text.isEmpty()) {
            return;
        }
        for (var have = trailingLines(); have < count; have++) {
            text.append('\n');
        }
    }

    private int trailingLines() {
        var count = 0;
        while (count < text.length() && count < 2 && text.charAt(text.length() - 1 - count) == '\n') {
            count++;
        }
        return count;
    }
}
