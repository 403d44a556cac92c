package de.tresen.channel.mail;

import de.tresen.channel.mail.MailSettings.Tls;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tresen.mail.*}.
 *
 * @param poll how often mailboxes are looked into; servers that know IDLE tell of new mail at once in between
 * @param from the address that the desk's own mails to its people come from; without it there are none
 * @param smtp the server that takes them
 */
@ConfigurationProperties("tresen.mail")
record MailProperties(
        @DefaultValue("PT30S") Duration poll,
        @Nullable String from,
        @DefaultValue Smtp smtp) {

    /** Where it is and who we are there; without a username it signs in nowhere. */
    record Smtp(
            @Nullable String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Tls tls,
            @Nullable String username,
            @Nullable String password) {

        MailSettings.Server server() {
            return new MailSettings.Server(text(host), port, tls, text(username), text(password));
        }

        private static String text(@Nullable String setting) {
            return setting == null ? "" : setting;
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
