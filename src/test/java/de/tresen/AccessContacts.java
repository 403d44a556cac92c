package de.tresen;

import de.tresen.AccessRequests.Request;
import java.util.Map;

/** The requests of {@link AccessRequests} about the people who write to us. */
final class AccessContacts {

    private final AccessSamples samples;

    AccessContacts(AccessSamples samples) {
        this.samples = samples;
    }

    Request of(AccessTable.Row row, String who) {
        var contact = samples.contact();
        var path = row.path().replace("{id}", contact).replace("{tag}", "presse");
        if (path.contains("{note}")) {
            path = path.replace("{note}", samples.contactNote(contact, who));
        }
        if (path.contains("{link}")) {
            path = path.replace("{link}", samples.contactLink(contact));
        }
        return new Request(path, contentOf(row), "/contacts/" + contact);
    }

    private Map<String, ?> contentOf(AccessTable.Row row) {
        if (row.method().equals("GET")
                || row.method().equals("DELETE")
                || row.path().endsWith("{tag}")) {
            return Map.of();
        }
        if (row.path().endsWith("/address")) {
            return Map.of("salutation", "Frau Beispiel", "form", "SIE");
        }
        if (row.path().endsWith("/links")) {
            return Map.of("contact", samples.contact());
        }
        return row.path().contains("/tags") ? Map.of("tag", "presse") : Map.of("text", "Ruft gern an.");
    }
}
