package de.tresen.web.servicelevel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Keys as they stand in addresses; made of the name where nobody writes one. */
final class Keys {

    /** What the desk itself answers under a place's address. */
    private static final String TAKEN = "new";

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Map<String, String> UMLAUTS = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");

    private Keys() {}

    static boolean isKey(String key) {
        return KEY.matcher(key).matches() && !key.equals(TAKEN);
    }

    static String of(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        for (var umlaut : UMLAUTS.entrySet()) {
            plain = plain.replace(umlaut.getKey(), umlaut.getValue());
        }
        var ascii = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var key = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.substring(0, Math.min(key.length(), 100));
    }
}
