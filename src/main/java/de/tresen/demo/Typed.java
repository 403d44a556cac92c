package de.tresen.demo;

import de.tresen.platform.Refusal;
import java.util.regex.Pattern;

/** What visitors type, made fit for the platforms. */
final class Typed {

    private static final int LONGEST = 4000;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,60}@[A-Za-z0-9.-]{1,60}\\.example");

    private Typed() {}

    static String line(String typed, int most) {
        var line = typed.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (line.isEmpty()) {
            throw Refusal.Invalid.field("text", "write something");
        }
        return line.length() > most ? line.substring(0, most) : line;
    }

    static String text(String typed) {
        if (typed.isBlank()) {
            throw Refusal.Invalid.field("text", "write something");
        }
        var text = typed.strip().replace("\r\n", "\n");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Only addresses that can exist nowhere. */
    static String address(String typed) {
        var address = typed.strip().toLowerCase(java.util.Locale.ROOT);
        if (!ADDRESS.matcher(address).matches() || address.equals(PostOffice.BRAND)) {
            throw Refusal.Invalid.field("address", "take a made-up address that ends with .example");
        }
        return address;
    }
}
