package de.tresen.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Message-IDs in the headers of a mail, with their angle brackets.
 *
 * @param own the mail's own, or null when it has none that can be used
 * @param parents what it answers, nearest first
 * @param chain the conversation before it, oldest first
 */
record References(@Nullable String own, List<String> parents, List<String> chain) {

    /** Longer ids are replaced by the fingerprint of their mail, as if there were none. */
    static final int LONGEST_ID = 450;

    private static final int MOST = 100;
    private static final Pattern ID = Pattern.compile("<([^<>\\s\\p{Cntrl}]{1," + LONGEST_ID + "})>");

    static References of(RawHeaders headers) {
        var chain = ids(headers.text("References"));
        var replied = ids(headers.text("In-Reply-To"));
        var parents = new ArrayList<>(replied);
        for (var i = chain.size() - 1; i >= 0; i--) {
            add(parents, chain.get(i));
        }
        replied.forEach(id -> add(chain, id));
        return new References(own(headers.text("Message-ID")), List.copyOf(parents), List.copyOf(chain));
    }

    /** The oldest message of the conversation, which is what its messages have in common. */
    @Nullable
    String root() {
        return chain.isEmpty() ? own : chain.get(0);
    }

    static List<String> ids(String header) {
        var ids = new ArrayList<String>();
        var match = ID.matcher(header);
        while (match.find()) {
            add(ids, match.group());
        }
        return ids.size() <= MOST ? ids : new ArrayList<>(ids.subList(ids.size() - MOST, ids.size()));
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static @Nullable String own(String header) {
        var ids = ids(header);
        if (!ids.isEmpty()) {
            return ids.get(0);
        }
        var bare = "<" + header.strip() + ">";
        return isId(bare) ? bare : null;
    }

    private static void add(List<String> ids, String id) {
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }
}
