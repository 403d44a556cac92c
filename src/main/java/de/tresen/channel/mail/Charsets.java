package de.tresen.channel.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text whatever their declared charset is worth. What is valid UTF-8 with umlauts in it is UTF-8, even when it
 * says Latin-1; what cannot be UTF-8 is windows-1252, as in the WHATWG Encoding Standard.
 */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int FEW = 5;

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        var charset = named(declared);
        if (charset == null || isLatin(charset) || isWide(charset) && !hasZero(bytes)) {
            var utf8 = strictUtf8(bytes);
            return utf8 != null ? utf8 : new String(bytes, charset == null || isWide(charset) ? WINDOWS_1252 : charset);
        }
        return charset.equals(StandardCharsets.UTF_8) ? mostlyUtf8(bytes) : new String(bytes, charset);
    }

    /** The charset of this name, or null when nobody knows it or it says nothing. */
    static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        try {
            var charset = Charset.forName(MimeUtility.javaCharset(plain));
            return charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.ISO_8859_1)
                    ? WINDOWS_1252
                    : charset;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String mostlyUtf8(byte[] bytes) {
        var utf8 = strictUtf8(bytes);
        if (utf8 != null) {
            return utf8;
        }
        var lenient = new String(bytes, StandardCharsets.UTF_8);
        var broken = lenient.chars().filter(c -> c == '\uFFFD').count();
        var foreign = lenient.chars().filter(c -> c > 127).count();
        return foreign > broken * FEW ? lenient : new String(bytes, WINDOWS_1252);
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static boolean isLatin(Charset charset) {
        return charset.equals(WINDOWS_1252) || charset.name().startsWith("ISO-8859-15");
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean hasZero(byte[] bytes) {
        for (var b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
