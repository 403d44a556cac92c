package de.tresen.channel.mail;

import de.tresen.channel.ChannelType.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a raw message is made of before a parser builds objects from it, so that a bomb costs one pass over its
 * bytes. Counts rather too much than too little: a mail system that is missing a limit would be brought down by it.
 */
final class MailBounds {

    static final int BYTES = 25 * 1024 * 1024;
    static final int HEADER_BYTES = 256 * 1024;
    static final int HEADERS = 1_000;
    static final int PARTS = 500;
    static final int DEPTH = 30;
    static final int RECIPIENTS = 500;

    private static final String ANY = "";

    private final byte[] raw;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder header = new StringBuilder();
    private boolean inHeaders = true;
    private int headerBytes;
    private int headers;
    private int parts = 1;
    private int recipients;
    private @Nullable ContentTypeLine type;

    private MailBounds(byte[] raw) {
        this.raw = raw;
    }

    /** Passes messages within the limits. */
    static void check(byte[] raw) throws Unreadable {
        limit(raw.length, BYTES, "bytes");
        new MailBounds(raw).scan();
    }

    private void scan() throws Unreadable {
        var at = 0;
        while (at < raw.length) {
            var stop = Lines.end(raw, at);
            line(at, stop);
            at = Lines.next(raw, stop);
        }
        finishHeader();
    }

    private void line(int at, int stop) throws Unreadable {
        if (isDelimiter(at, stop) && delimiter(at, stop)) {
            return;
        }
        if (inHeaders && stop == at) {
            headersEnd();
        } else if (inHeaders) {
            headerLine(at, stop);
        }
    }

    private boolean isDelimiter(int at, int stop) {
        return !open.isEmpty() && stop - at > 2 && raw[at] == '-' && raw[at + 1] == '-';
    }

    private boolean delimiter(int at, int stop) throws Unreadable {
        var text = new String(raw, at + 2, Math.min(stop - at - 2, 300), StandardCharsets.ISO_8859_1).stripTrailing();
        var found = boundary(text);
        if (found == null) {
            return false;
        }
        while (!open.getFirst().equals(found)) {
            open.pop();
        }
        if (found.equals(ANY)) {
            open.pop();
            open.push(text);
        }
        limit(++parts, PARTS, "parts");
        startHeaders();
        return true;
    }

    private @Nullable String boundary(String text) {
        for (var boundary : open) {
            if (boundary.equals(ANY) || text.equals(boundary) || text.equals(boundary + "--")) {
                return boundary;
            }
        }
        return null;
    }

    private void startHeaders() throws Unreadable {
        finishHeader();
        inHeaders = true;
        headerBytes = 0;
        headers = 0;
        type = null;
    }

    private void headersEnd() throws Unreadable {
        finishHeader();
        var ended = type == null ? ContentTypeLine.of(null) : type;
        inHeaders = false;
        if (ended.isMultipart()) {
            open.push(ended.boundary() == null ? ANY : ended.boundary());
        } else if (ended.isMessage()) {
            open.push("\n" + open.size());
            startHeaders();
        }
        limit(open.size(), DEPTH, "levels of parts within parts");
    }

    private void headerLine(int at, int stop) throws Unreadable {
        limit(headerBytes += stop - at, HEADER_BYTES, "bytes of headers");
        if (raw[at] != ' ' && raw[at] != '\t') {
            finishHeader();
            limit(++headers, HEADERS, "headers");
        }
        header.append(new String(raw, at, stop - at, StandardCharsets.ISO_8859_1))
                .append(' ');
    }

    private void finishHeader() throws Unreadable {
        var colon = header.indexOf(":");
        if (colon > 0) {
            header(header.substring(0, colon).strip().toLowerCase(Locale.ROOT), header.substring(colon + 1));
        }
        header.setLength(0);
    }

    private void header(String name, String value) throws Unreadable {
        switch (name) {
            case "content-type" -> type = type == null ? ContentTypeLine.of(value) : type;
            case "to", "cc", "bcc" -> recipients(value);
            default -> {}
        }
    }

    private void recipients(String value) throws Unreadable {
        if (open.isEmpty()) {
            recipients += (int) value.chars().filter(c -> c == '@').count();
            limit(recipients, RECIPIENTS, "recipients");
        }
    }

    private static void limit(int count, int limit, String what) throws Unreadable {
        if (count > limit) {
            throw new Unreadable("The message has more than " + limit + " " + what + ".");
        }
    }
}
