package de.tresen.demo;

import de.tresen.channel.Channels;
import de.tresen.servicelevel.ServiceLevels;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two channels of the brand. They are written at every start, because the platforms get new ports. The forum's secret
 * stays as it is stored: another node on the same database may sign with it already.
 */
@Component
@Profile("demo")
class DemoChannels {

    private static final Logger LOG = LoggerFactory.getLogger(DemoChannels.class);

    static final String FORUM = "gartenforum";
    static final String MAIL = "kundenpost";
    private static final String PRIVATE = "PRIVATE";

    private final Channels channels;
    private final ServiceLevels levels;
    private final ForumDoor door;
    private final PostOffice post;
    private final JsonMapper json;

    DemoChannels(Channels channels, ServiceLevels levels, ForumDoor door, PostOffice post, JsonMapper json) {
        this.channels = channels;
        this.levels = levels;
        this.door = door;
        this.post = post;
        this.json = json;
    }

    void connect() {
        keptSecret().ifPresent(door::agreeOn);
        connectForum(true);
        channels.put(MAIL, mail(), levels::exists);
    }

    /** @param idempotent whether the forum promises to take each delivery once */
    void connectForum(boolean idempotent) {
        var forum = channel("webhook", "Gartenforum", DemoBrand.FORUM_TEAM, DemoBrand.FORUM_LEVEL, "PUBLIC")
                .put("maxLength", 4000)
                .put("lengthUnit", "GRAPHEMES")
                .put("secret", door.signature().secret())
                .put("deliveryUrl", door.url())
                .put("idempotent", idempotent);
        forum.putArray("capabilities").add("REPLY").add("LIKE");
        channels.put(FORUM, forum, levels::exists);
    }

    /** None where there is no forum yet, or the key of what was sealed is gone. */
    private Optional<String> keptSecret() {
        try {
            return channels.withSecrets(FORUM)
                    .map(forum -> json.readTree(forum.settings()).path("secret").asString(""))
                    .filter(secret -> !secret.isEmpty());
        } catch (IllegalStateException keyIsGone) {
            LOG.warn("The forum gets a new secret: {}", keyIsGone.getMessage());
            return Optional.empty();
        }
    }

    private ObjectNode mail() {
        var mail = channel("email", "Kundenpost", DemoBrand.MAIL_TEAM, DemoBrand.MAIL_LEVEL, PRIVATE)
                .put("address", PostOffice.BRAND);
        server(mail.putObject("imap"), post.imapPort()).put("folder", "INBOX");
        server(mail.putObject("smtp"), post.smtpPort());
        return mail;
    }

    private ObjectNode server(ObjectNode server, int port) {
        return server.put("host", "127.0.0.1")
                .put("port", port)
                .put("tls", "NONE")
                .put("username", PostOffice.BRAND)
                .put("password", post.password());
    }

    private ObjectNode channel(String type, String name, String team, String level, String visibility) {
        return json.createObjectNode()
                .put("type", type)
                .put("name", name)
                .put("team", team)
                .put("serviceLevel", level)
                .put("visibility", visibility)
                .put("active", true);
    }
}
