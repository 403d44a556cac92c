package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import de.tresen.channel.mail.MimeTree.Branch;
import de.tresen.channel.mail.MimeTree.Leaf;
import de.tresen.channel.mail.MimeTree.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What mail systems say about mails: RFC 3464 reports, and free texts of systems that do not know it.
 *
 * @param kind {@code delivery-status}, {@code disposition-notification}, …; {@code text} for a free text
 * @param failed false for notices of delay and of success
 * @param reason what the system says, on one line
 * @param about Message-IDs that occur in the report, of which one may be ours
 */
record DeliveryReports(
        String kind, boolean failed, @Nullable String reason, List<String> about) {

    private static final int EXAMINED = 200_000;
    private static final Pattern ACTION = field("Action");
    private static final Pattern DIAGNOSTIC = field("Diagnostic-Code");
    private static final Pattern STATUS = field("Status");
    private static final Pattern DELAY = Pattern.compile(
            "(?i)\\b(delayed|will (continue|keep) (to )?(try|retry)|not yet been delivered|wird weiter versucht|verz\u00f6gert)");

    static @Nullable DeliveryReports of(Node tree, RawHeaders headers, Sender sender) {
        var isReport = tree instanceof Branch branch && branch.kind().equals("report");
        if (!isReport && !Machines.isMailSystem(headers, sender)) {
            return null;
        }
        var texts = new ArrayList<String>();
        collect(tree, texts);
        var said = String.join("\n", texts);
        var about = References.ids(said + headers.text("In-Reply-To") + headers.text("References"));
        return isReport ? report(kind((Branch) tree), said, about) : text(said, about);
    }

    boolean isAboutDelivery() {
        return kind.equals("delivery-status") || kind.equals("text");
    }

    private static DeliveryReports report(String kind, String said, List<String> about) {
        var failed = ACTION.matcher(said).results().anyMatch(action -> isFailed(action.group(1)));
        var diagnostic = first(DIAGNOSTIC, said);
        return new DeliveryReports(kind, failed, line(diagnostic == null ? first(STATUS, said) : diagnostic), about);
    }

    private static boolean isFailed(String action) {
        return action.strip().toLowerCase(Locale.ROOT).startsWith("failed");
    }

    private static DeliveryReports text(String said, List<String> about) {
        var firstLine = said.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return new DeliveryReports("text", !DELAY.matcher(said).find(), line(firstLine), about);
    }

    private static String kind(Branch branch) {
        var named = branch.type().value("report-type");
        if (named != null) {
            return named.toLowerCase(Locale.ROOT);
        }
        return branch.parts().stream().anyMatch(DeliveryReports::isStatus) ? "delivery-status" : "unknown";
    }

    private static boolean isStatus(Node node) {
        return node instanceof Leaf leaf && leaf.type().type().endsWith("delivery-status");
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Branch branch) {
            branch.parts().forEach(part -> collect(part, texts));
        } else if (node instanceof Leaf leaf && isText(leaf.type().type())) {
            var length = Math.min(leaf.content().length, EXAMINED);
            texts.add(new String(leaf.content(), 0, length, StandardCharsets.UTF_8).replaceAll("\\r?\\n[ \\t]+", " "));
        }
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.startsWith("message/");
    }

    private static @Nullable String first(Pattern field, String text) {
        var match = field.matcher(text);
        return match.find() ? match.group(1) : null;
    }

    private static @Nullable String line(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : PlainText.line(reason, 500);
    }

    private static Pattern field(String name) {
        return Pattern.compile("(?im)^" + name + ":([^\\r\\n]{1,2000})");
    }
}
