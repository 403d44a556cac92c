package de.tresen.web.interaction;

import de.tresen.interaction.Message;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The formatted wording of a message as a document of its own, to be shown in a frame that can do nothing. The markup
 * was cleaned when it came; here only images are let in: those that came inside the message, and those from elsewhere
 * only when somebody asked for them.
 */
final class MailPage {

    /** What plain text shows just as well. */
    static final String STYLES = "/assets/mail.css";

    private static final Set<String> PLAIN = Set.of("html", "head", "body", "p", "div", "span", "br");

    /** Styles from our own address; images only when they were asked for; scripts, forms and frames never. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src %s; form-action 'none'; "
            + "base-uri 'none'; frame-ancestors 'self'; "
            + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private static final String INSIDE = "cid:";

    private MailPage() {}

    /**
     * Which images are shown.
     *
     * @param remote those that lie elsewhere
     * @param inside addresses of those that came inside the message, by the names that its markup has for them (RFC 2392)
     */
    record Images(boolean remote, Map<String, String> inside) {

        static final Images NONE = new Images(false, Map.of());

        private @Nullable String address(String source) {
            if (isInside(source)) {
                return inside.get(name(source.substring(INSIDE.length())));
            }
            return remote ? source : null;
        }

        private static String name(String encoded) {
            try {
                return UriUtils.decode(encoded, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return encoded;
            }
        }
    }

    private static boolean isInside(String source) {
        return source.regionMatches(true, 0, INSIDE, 0, INSIDE.length());
    }

    /** Whether its formatting says more than its plain text. */
    static boolean isRich(Message message) {
        var html = message.html();
        return html != null
                && message.deletedAt() == null
                && Jsoup.parseBodyFragment(html).getAllElements().stream()
                        .anyMatch(element -> !PLAIN.contains(element.normalName())
                                && !element.normalName().startsWith("#"));
    }

    /** How many images lie elsewhere. */
    static int remoteImages(Message message) {
        return message.html() == null
                ? 0
                : (int) Jsoup.parseBodyFragment(message.html()).select("img[data-src]").stream()
                        .filter(image -> !isInside(image.attr("data-src").strip()))
                        .count();
    }

    static String policy(Images images) {
        var sources = (images.inside().isEmpty() ? "" : "'self' ") + (images.remote() ? "https: http:" : "");
        return POLICY.formatted(sources.isEmpty() ? "'none'" : sources.strip());
    }

    /**
     * @param theme light or dark; null = as the system is set
     * @param styles address of {@link #STYLES} in its present version
     */
    static String of(String html, Images images, @Nullable String language, @Nullable String theme, String styles) {
        var body = Jsoup.parseBodyFragment(
                Jsoup.clean(html, "", shown(), new Document.OutputSettings().prettyPrint(false)));
        body.select("img[data-src]").forEach(image -> show(image, images));
        body.select("a[href]")
                .forEach(link -> link.attr("target", "_blank").attr("rel", "noopener noreferrer nofollow"));
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        mark(page, "lang", language);
        mark(page, "data-theme", theme);
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", styles);
        page.body().attr("dir", "auto").append(body.body().html());
        return "<!DOCTYPE html>" + page.outerHtml();
    }

    private static void mark(Document page, String attribute, @Nullable String value) {
        if (value != null) {
            page.select("html").attr(attribute, value);
        }
    }

    /** A second look with another library: what one lets through by mistake the other stops. */
    private static Safelist shown() {
        return Safelist.relaxed()
                .addTags("hr", "s", "del", "ins", "mark", "abbr", "section")
                .addAttributes(":all", "dir")
                .addAttributes("img", "data-src")
                .removeAttributes("img", "src", "width", "height", "align");
    }

    private static void show(Element image, Images images) {
        var address = images.address(image.attr("data-src").strip());
        if (address != null) {
            image.attr("src", address).attr("referrerpolicy", "no-referrer").removeAttr("data-src");
        } else {
            var alt = image.attr("alt");
            image.replaceWith(new TextNode(alt.isBlank() ? "▢" : "▢ " + alt.strip()));
        }
    }

    static @Nullable String known(@Nullable String theme) {
        return theme != null && Set.of("light", "dark").contains(theme.toLowerCase(Locale.ROOT)) ? theme : null;
    }
}
