package de.tresen.channel.mail;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a mail channel needs to know.
 *
 * @param address the address that people write to and that answers come from
 * @param folder the IMAP folder that is read, usually {@code INBOX}
 */
record MailSettings(String address, Server imap, String folder, Server smtp) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How the connection is protected; {@code STARTTLS} is required, never merely tried. */
    enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /** A mail server and who we are there; an empty username signs in nowhere. */
    record Server(String host, int port, Tls tls, String username, String password) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Reads settings that {@link MailSettingsForm} accepted. */
    static MailSettings of(String json) {
        var node = JSON.readTree(json);
        return new MailSettings(
                node.path("address").asString(""),
                server(node.path("imap")),
                node.path("imap").path("folder").asString("INBOX"),
                server(node.path("smtp")));
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static Server server(JsonNode node) {
        return new Server(
                node.path("host").asString(""),
                node.path("port").asInt(0),
                Tls.valueOf(node.path("tls").asString("TLS")),
                node.path("username").asString(""),
                node.path("password").asString(""));
    }
}
