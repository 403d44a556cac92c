package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import de.tresen.channel.mail.MimeTree.Branch;
import de.tresen.channel.mail.MimeTree.Leaf;
import de.tresen.channel.mail.MimeTree.Node;
import de.tresen.interaction.InboundMessage.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a message: its text, its markup if it came with some, what is folded, and its files.
 *
 * @param html sanitised markup without what is folded, or null
 */
record MailBody(
        String text, @Nullable String html, @Nullable String quoted, List<Attachment> attachments) {

    /** A longer text is kept as a file and shown shortened. */
    static final int LONGEST_TEXT = 500_000;

    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w:.-]{1,60})");

    static MailBody of(Node tree) {
        var collector = new Collector();
        collector.node(tree);
        return collector.body();
    }

    /** One text in one or both of its forms. */
    private record Section(@Nullable String plain, @Nullable String markup) {}

    private static final class Collector {
        private final List<Section> sections = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();

        void node(Node node) {
            if (node instanceof Leaf leaf) {
                leaf(leaf);
            } else if (node instanceof Branch branch && branch.kind().equals("alternative")) {
                alternative(branch);
            } else if (node instanceof Branch branch) {
                branch.parts().forEach(this::node);
            }
        }

        private void leaf(Leaf leaf) {
            if (leaf.attached() || leaf.name() != null && !leaf.name().isBlank()) {
                attach(leaf);
                return;
            }
            switch (leaf.type().type()) {
                case "text/plain" -> sections.add(new Section(text(leaf), null));
                case "text/html", "application/xhtml+xml" -> sections.add(new Section(null, text(leaf)));
                default -> attach(leaf);
            }
        }

        /** The same said several times: the plain form and the last marked-up one. */
        private void alternative(Branch branch) {
            var forms = new Collector();
            branch.parts().forEach(forms::node);
            String plain = null;
            String markup = null;
            for (var form : forms.sections) {
                plain = form.plain() != null && (plain == null || plain.isBlank()) ? form.plain() : plain;
                markup = form.markup() != null ? form.markup() : markup;
            }
            if (plain != null || markup != null) {
                sections.add(new Section(plain, markup));
            }
            attachments.addAll(forms.attachments);
        }

        private void attach(Leaf leaf) {
            var type = leaf.type().type();
            var name = FileNames.clean(leaf.name(), type, attachments.size() + 1);
            attachments.add(new Attachment(name, type, leaf.content(), leaf.contentId()));
        }

        private void attach(String name, String type, byte[] content) {
            attachments.add(new Attachment(name, type, content, null));
        }

        MailBody body() {
            var text = new StringBuilder();
            var html = new StringBuilder();
            var quoted = new StringBuilder();
            var marked = sections.stream().anyMatch(section -> section.markup() != null);
            for (var section : sections) {
                var split = split(section, html, marked);
                append(text, split.text());
                append(quoted, split.quoted());
            }
            return new MailBody(
                    shortened(text.toString(), "message"),
                    html.isEmpty() ? null : html.toString(),
                    quoted.isEmpty() ? null : shortened(quoted.toString(), "quoted"),
                    List.copyOf(attachments));
        }

        private Split split(Section section, StringBuilder html, boolean marked) {
            var markup = section.markup();
            if (markup == null) {
                var split = QuotedText.split(section.plain() == null ? "" : section.plain());
                append(html, marked ? MailMarkup.ofText(split.text()) : null);
                return split;
            }
            return marked(markup, section.plain(), html);
        }

        private Split marked(String markup, @Nullable String plain, StringBuilder html) {
            var document = MailMarkup.parse(markup);
            var isShown = MailMarkup.isReasonable(markup, document);
            if (!isShown) {
                attach("message.html", "text/html", markup.getBytes(StandardCharsets.UTF_8));
            }
            var quoted = QuotedHtml.takeFrom(document);
            append(html, isShown ? MailMarkup.sanitised(document) : null);
            var own = HtmlText.of(document.body());
            if (plain != null && plain.strip().length() * 2 >= own.length()) {
                return QuotedText.split(plain);
            }
            var split = QuotedText.split(own);
            var rest = split.quoted() == null ? quoted : split.quoted() + "\n\n" + quoted;
            return Split.of(split.text(), rest, own);
        }

        private String shortened(String text, String name) {
            if (text.length() <= LONGEST_TEXT) {
                return text;
            }
            attach(name + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
            return PlainText.truncated(text, LONGEST_TEXT);
        }
    }

    private static void append(StringBuilder to, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            to.append(to.isEmpty() ? "" : "\n\n").append(text);
        }
    }

    private static String text(Leaf leaf) {
        var charset = leaf.type().charset();
        if (charset == null && leaf.type().type().equals("text/html")) {
            var beginning =
                    new String(leaf.content(), 0, Math.min(2_000, leaf.content().length), StandardCharsets.ISO_8859_1);
            var meta = META.matcher(beginning);
            charset = meta.find() ? meta.group(1) : null;
        }
        var text = PlainText.storable(Charsets.decode(leaf.content(), charset));
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unflowed(leaf, text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Soft line breaks of RFC 3676 are no line breaks. */
    private static String unflowed(Leaf leaf, String text) {
        var isFlowed = "flowed".equalsIgnoreCase(leaf.type().value("format"));
        return isFlowed ? Flowed.unwrap(text, "yes".equalsIgnoreCase(leaf.type().value("delsp"))) : text;
    }
}
