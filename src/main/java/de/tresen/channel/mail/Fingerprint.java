package de.tresen.channel.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes a mail this mail, however often and along whatever way it comes: the headers that its author wrote and its
 * body, but none that mail servers add on the way.
 */
final class Fingerprint {

    private static final List<String> STABLE =
            List.of("From", "To", "Cc", "Date", "Subject", "Message-ID", "In-Reply-To", "References");

    private Fingerprint() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    static String of(byte[] raw, RawHeaders headers) {
        var digest = sha256();
        for (var name : STABLE) {
            var value = headers.text(name).replaceAll("\\s+", " ");
            digest.update((name + ":" + value + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        body(digest, raw, headers.end());
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Line by line, because servers differ in how they end lines and the last one. */
    private static void body(MessageDigest digest, byte[] raw, int start) {
        var blank = 0;
        var at = start;
        while (at < raw.length) {
            var stop = Lines.end(raw, at);
            if (stop == at) {
                blank++;
            } else {
                for (; blank > 0; blank--) {
                    digest.update((byte) '\n');
                }
                digest.update(raw, at, stop - at);
                blank = 1;
            }
            at = Lines.next(raw, stop);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
