package de.tresen.channel;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads markup aloud into plain text. */
final class HtmlReader implements NodeVisitor {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "hr");
    private static final Set<String> LINES = Set.of("div", "li", "dt", "dd", "tr", "caption");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern ENDS_OF_LINES = Pattern.compile("[ \t]+\n");

    private final StringBuilder text = new StringBuilder();

    String text() {
        var lines = ENDS_OF_LINES.matcher(text).replaceAll("\n");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        var name = node.nodeName();
        if (PARAGRAPHS.contains(name)) {
            breakLine(isNestedList(node) ? 1 : 2);
        } else if (LINES.contains(name)) {
            breakLine(1);
        } else if (name.equals("td") || name.equals("th")) {
            text.append('\t');
        }
    }

    private void open(Element element) {
        var name = element.nodeName();
        if (name.equals("br")) {
            text.append('\n');
        } else if (PARAGRAPHS.contains(name)) {
            breakLine(isNestedList(element) ? 1 : 2);
        } else if (LINES.contains(name)) {
            breakLine(1);
        }
        if (name.equals("li")) {
            text.append(mark(element));
        } else if (name.equals("img")) {
            text.append(element.attr("alt"));
        }
    }

    private void append(TextNode words) {
        var parent = words.parent();
        if (parent != null && parent.closest("pre") != null) {
            text.append(words.getWholeText());
            return;
        }
        var read = words.text();
        var starts = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(starts ? read.stripLeading() : read);
    }

    private void breakLine(int lines) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        var there = 0;
        while (there < end && text.charAt(end - 1 - there) == '\n') {
            there++;
        }
        if (end > 0) {
            text.append("\n".repeat(Math.max(0, lines - there)));
        }
    }

    private static boolean isNestedList(Node node) {
        return node.parent() != null && node.parent().nodeName().equals("li");
    }

    private static String mark(Element item) {
        var list = item.parent();
        if (list == null || !list.nodeName().equals("ol")) {
            return "• ";
        }
        var start = list.attr("start").isEmpty() ? 1 : Integer.parseInt(list.attr("start"));
        return start + list.children().indexOf(item) + ". ";
    }
}
