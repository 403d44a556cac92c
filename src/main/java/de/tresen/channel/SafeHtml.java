package de.tresen.channel;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markup from strangers, made harmless: formatting, lists, tables and absolute links stay; styles, scripts, forms and
 * everything that would be loaded go. The address of an image moves to {@code data-src}, so that nothing is fetched
 * before a person asks for it; {@code cid:} names a file of the same message (RFC 2392).
 */
public final class SafeHtml {

    private static final Pattern LINK = Pattern.compile("(?i)\\s*(https?://|mailto:).*", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("(?i)\\s*(https?://|cid:).*", Pattern.DOTALL);
    private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "code",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "mark",
                    "q",
                    "cite",
                    "abbr",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowElements(SafeHtml::withoutLoading, "img")
            .allowUrlProtocols("http", "https", "mailto", "cid")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowAttributes("dir")
            .matching(DIRECTION)
            .globally()
            .allowAttributes("title")
            .onElements("a", "abbr")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("td", "th")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .requireRelsOnLinks("noopener", "nofollow")
            .allowTextIn("table")
            .toFactory();

    private SafeHtml() {}

    /** The harmless part of any markup. */
    public static String clean(String html) {
        return POLICY.sanitize(PlainText.storable(html));
    }

    /** What a reader would read, as plain text: line breaks, bullets and numbers of lists are kept. */
    public static String text(String html) {
        var reader = new HtmlReader();
        Jsoup.parseBodyFragment(PlainText.storable(html)).body().traverse(reader);
        return reader.text();
    }

    private static @Nullable String withoutLoading(String element, List<String> attributes) {
        for (var i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).toLowerCase(Locale.ROOT).equals("src")) {
                attributes.set(i, "data-src");
            }
        }
        return element;
    }
}
