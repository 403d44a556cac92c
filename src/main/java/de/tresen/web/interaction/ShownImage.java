package de.tresen.web.interaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * Images that a browser may show: those made of pixels, known by their first bytes whatever they are called. Never SVG,
 * which is a document.
 */
final class ShownImage {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private ShownImage() {}

    static Optional<MediaType> typeOf(byte[] content) {
        if (hasAt(content, 0, PNG)) {
            return Optional.of(MediaType.IMAGE_PNG);
        } else if (hasAt(content, 0, JPEG)) {
            return Optional.of(MediaType.IMAGE_JPEG);
        } else if (hasAt(content, 0, ascii("GIF87a")) || hasAt(content, 0, ascii("GIF89a"))) {
            return Optional.of(MediaType.IMAGE_GIF);
        }
        var isWebp = hasAt(content, 0, ascii("RIFF")) && hasAt(content, 8, ascii("WEBP"));
        return isWebp ? Optional.of(MediaType.valueOf("image/webp")) : Optional.empty();
    }

    private static boolean hasAt(byte[] content, int at, byte[] wanted) {
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
