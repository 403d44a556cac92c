package de.tresen.channel.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Undoes base64 and quoted-printable (RFC 2045, 6) without ever refusing: what is broken stays as it came. */
final class TransferEncoding {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte[] VALUES = values();

    private TransferEncoding() {}

    /** The bytes behind an encoding; an unknown one leaves them alone. */
    static byte[] decode(byte[] bytes, @Nullable String encoding) {
        var name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("base64")) {
            return base64(bytes);
        }
        return name.startsWith("quoted") ? quotedPrintable(bytes, false) : bytes;
    }

    static byte[] base64(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length * 3 / 4 + 3);
        var bits = 0;
        var count = 0;
        for (var b : bytes) {
            if (b == '=') {
                bits = 0;
                count = 0;
            } else if (b >= 0 && VALUES[b] >= 0) {
                bits = bits << 6 | VALUES[b];
                count++;
                if (count % 4 != 1) {
                    out.write(bits >> (2 * (3 - (count + 3) % 4)));
                    count %= 4;
                }
            }
        }
        return out.toByteArray();
    }

    /** @param word whether an underscore is a space, as in RFC 2047 words */
    static byte[] quotedPrintable(byte[] bytes, boolean word) {
        var out = new ByteArrayOutputStream(bytes.length);
        var at = 0;
        while (at < bytes.length) {
            if (bytes[at] == '=' && isHex(bytes, at + 1) && isHex(bytes, at + 2)) {
                out.write(hex(bytes[at + 1]) << 4 | hex(bytes[at + 2]));
                at += 3;
            } else if (bytes[at] == '=' && softBreak(bytes, at) > at) {
                at = softBreak(bytes, at);
            } else {
                out.write(word && bytes[at] == '_' ? ' ' : bytes[at]);
                at++;
            }
        }
        return out.toByteArray();
    }

    private static int softBreak(byte[] bytes, int equals) {
        var at = equals + 1;
        while (at < bytes.length && at < equals + 200 && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        if (at >= bytes.length) {
            return bytes.length;
        }
        return bytes[at] == '\n' || bytes[at] == '\r' ? Lines.next(bytes, at) : equals;
    }

    private static boolean isHex(byte[] bytes, int at) {
        return at < bytes.length && hex(bytes[at]) >= 0;
    }

    private static int hex(byte b) {
        return Character.digit((char) (b & 0xFF), 16);
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (var i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
