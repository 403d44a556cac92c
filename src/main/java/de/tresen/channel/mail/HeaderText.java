package de.tresen.channel.mail;

import de.tresen.channel.PlainText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Header values to text that is safe on one line: RFC 2047 words decoded, broken ones kept as they came. */
final class HeaderText {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s=]{1,60})\\?([BbQq])\\?([^?]{0,2000})\\?=");
    private static final Pattern LANGUAGE = Pattern.compile("\\*.*$");

    private HeaderText() {}

    /** The text of a raw header value, one char per byte, as a line of at most {@code longest} UTF-16 units. */
    static String line(@Nullable String raw, int longest) {
        return raw == null ? "" : PlainText.line(decode(raw), longest);
    }

    /** Undoes RFC 2047 and raw 8-bit characters. */
    static String decode(String raw) {
        var decoded = new StringBuilder();
        var words = new Words(decoded);
        var match = WORD.matcher(raw);
        var end = 0;
        while (match.find()) {
            var between = raw.substring(end, match.start());
            if (!between.isBlank() || end == 0) {
                words.flush();
                decoded.append(unicode(between));
            }
            words.add(match);
            end = match.end();
        }
        words.flush();
        return decoded.append(unicode(raw.substring(end))).toString();
    }

    /** Raw 8-bit characters as text. */
    static String unicode(String raw) {
        return raw.chars().allMatch(c -> c < 128) || raw.chars().anyMatch(c -> c > 255)
                ? raw
                : Charsets.decode(raw.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    /** Neighbouring words of one charset are one text: some mailers cut characters in two. */
    private static final class Words {
        private final StringBuilder decoded;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";

        Words(StringBuilder decoded) {
            this.decoded = decoded;
        }

        void add(Matcher word) {
            var next = LANGUAGE.matcher(word.group(1)).replaceAll("");
            if (!next.equalsIgnoreCase(charset)) {
                flush();
            }
            charset = next;
            var content = word.group(3).getBytes(StandardCharsets.ISO_8859_1);
            bytes.writeBytes(
                    word.group(2).equalsIgnoreCase("B")
                            ? TransferEncoding.base64(content)
                            : TransferEncoding.quotedPrintable(content, true));
        }

        void flush() {
            decoded.append(Charsets.decode(bytes.toByteArray(), charset));
            bytes.reset();
        }
    }
}
