package de.tresen.channel.mail;

import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.PlainText;
import jakarta.activation.DataSource;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message as a tree. Messages within messages stay closed, as files; a multipart that cannot be taken
 * apart stays a text, so that nothing written is lost.
 */
final class MimeTree {

    private static final int LONGEST_ID = 300;
    private static final Session SESSION = Session.getInstance(new Properties());

    private int parts;

    private MimeTree() {}

    /** A part: either one content, or several. */
    sealed interface Node permits Leaf, Branch {}

    /**
     * One content, decoded.
     *
     * @param name file name as it came, decoded, not cleaned; null when it has none
     * @param attached whether the sender says that it is a file
     * @param contentId by what name the markup shows it (RFC 2392), without its brackets
     */
    record Leaf(
            ContentTypeLine type,
            @Nullable String name,
            boolean attached,
            @Nullable String contentId,
            byte[] content) implements Node {}

    /** @param kind {@code alternative}, {@code mixed}, {@code related}, {@code report}, … */
    record Branch(ContentTypeLine type, String kind, List<Node> parts) implements Node {}

    /** Takes apart what {@link MailBounds} let pass. */
    static Node of(byte[] raw) throws Unreadable {
        try {
            return new MimeTree().node(new MimeMessage(SESSION, new SharedByteArrayInputStream(raw)), 0);
        } catch (MessagingException | IOException e) {
            throw new Unreadable("The message cannot be taken apart: " + e.getMessage(), e);
        }
    }

    private Node node(Part part, int depth) throws MessagingException, IOException, Unreadable {
        if (++parts > MailBounds.PARTS || depth > MailBounds.DEPTH) {
            throw new Unreadable("The message has more than " + MailBounds.PARTS
                    + " parts, or parts within parts more than " + MailBounds.DEPTH + " times.");
        }
        var type = ContentTypeLine.of(header(part, "Content-Type"));
        if (!type.isMultipart()) {
            return leaf(part, type);
        }
        var nodes = children(part, type, depth);
        return nodes.isEmpty()
                ? new Leaf(ContentTypeLine.of("text/plain"), null, false, null, content(part))
                : new Branch(type, type.type().substring("multipart/".length()), nodes);
    }

    private List<Node> children(Part part, ContentTypeLine type, int depth) throws IOException, Unreadable {
        var nodes = new ArrayList<Node>();
        for (var child : bodyParts(part, type)) {
            try {
                nodes.add(node(child, depth + 1));
            } catch (MessagingException broken) {
                continue;
            }
        }
        return nodes;
    }

    private static List<BodyPart> bodyParts(Part part, ContentTypeLine type) {
        var children = new ArrayList<BodyPart>();
        try {
            var multipart = new MimeMultipart(new Repaired(part, type));
            for (var i = 0; i < multipart.getCount(); i++) {
                children.add(multipart.getBodyPart(i));
            }
        } catch (MessagingException broken) {
            return children;
        }
        return children;
    }

    private static Leaf leaf(Part part, ContentTypeLine type) throws MessagingException, IOException {
        var disposition = header(part, "Content-Disposition");
        var attached = disposition != null && disposition.stripLeading().regionMatches(true, 0, "attachment", 0, 10);
        return new Leaf(type, FileNames.raw(part, disposition, type), attached, contentId(part), content(part));
    }

    private static @Nullable String contentId(Part part) throws MessagingException {
        var header = header(part, "Content-ID");
        var id = header == null ? "" : PlainText.storable(header.strip().replaceAll("^<|>$", ""));
        return id.isBlank() || id.length() > LONGEST_ID ? null : id;
    }

    private static byte[] content(Part part) throws MessagingException, IOException {
        try (var in = raw(part)) {
            return TransferEncoding.decode(in.readAllBytes(), header(part, "Content-Transfer-Encoding"));
        }
    }

    private static InputStream raw(Part part) throws MessagingException {
        try {
            return part instanceof MimeMessage message
                    ? message.getRawInputStream()
                    : ((MimeBodyPart) part).getRawInputStream();
        } catch (MessagingException empty) {
            if (part.getSize() <= 0) {
                return InputStream.nullInputStream();
            }
            throw empty;
        }
    }

    static @Nullable String header(Part part, String name) throws MessagingException {
        var values = part.getHeader(name);
        return values == null || values.length == 0 ? null : values[0].replaceAll("[\\r\\n]+", "");
    }

    /** A multipart under a Content-Type that can be read. */
    private record Repaired(Part part, ContentTypeLine type) implements DataSource {
        @Override
        public InputStream getInputStream() throws IOException {
            try {
                return raw(part);
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return type.repaired();
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
