package de.tresen.channel.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header block of a raw message, unfolded, one char per byte. Cheap enough for the moment of fetching: it looks at
 * {@link MailBounds#HEADER_BYTES} at most and never fails.
 */
final class RawHeaders {

    private record Header(String name, StringBuilder value) {}

    private final List<Header> headers = new ArrayList<>();
    private int end;

    private RawHeaders() {}

    static RawHeaders of(byte[] raw) {
        var headers = new RawHeaders();
        headers.read(raw);
        return headers;
    }

    /** Where the body begins. */
    int end() {
        return end;
    }

    /** The first header of this name, or null; undecoded. */
    @Nullable
    String first(String name) {
        return headers.stream()
                .filter(header -> header.name.equalsIgnoreCase(name))
                .findFirst()
                .map(header -> header.value.toString().strip())
                .orElse(null);
    }

    /** The first header of this name, or an empty text. */
    String text(String name) {
        return Optional.ofNullable(first(name)).orElse("");
    }

    boolean has(String name) {
        return first(name) != null;
    }

    private void read(byte[] raw) {
        var at = 0;
        while (at < raw.length && at < MailBounds.HEADER_BYTES) {
            var stop = Lines.end(raw, at);
            if (stop == at) {
                end = Lines.next(raw, stop);
                return;
            }
            line(new String(raw, at, stop - at, StandardCharsets.ISO_8859_1));
            at = Lines.next(raw, stop);
        }
        end = Math.min(at, raw.length);
    }

    private void line(String line) {
        var colon = line.indexOf(':');
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            if (!headers.isEmpty()) {
                headers.get(headers.size() - 1).value.append(' ').append(line.strip());
            }
        } else if (colon > 0 && headers.size() < MailBounds.HEADERS) {
            headers.add(new Header(line.substring(0, colon).strip(), new StringBuilder(line.substring(colon + 1))));
        }
    }
}
