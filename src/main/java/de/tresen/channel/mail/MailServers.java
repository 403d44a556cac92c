package de.tresen.channel.mail;

import de.tresen.channel.mail.MailSettings.Server;
import de.tresen.channel.mail.MailSettings.Tls;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.util.Properties;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/** How mail servers are spoken to: with timeouts, with the protection that was asked for, never elsewhere. */
final class MailServers {

    private static final String CONNECT_MILLIS = "15000";
    private static final String ANSWER_MILLIS = "60000";

    private final SocketFactory sockets;

    MailServers(Predicate<InetAddress> allowed) {
        sockets = new GuardedSockets(allowed);
    }

    /** Reading: large answers in one piece, no flags touched. */
    Session imap(Server server) {
        var properties = connection("mail.imap.", server);
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", String.valueOf(1024 * 1024));
        return Session.getInstance(properties);
    }

    /**
     * @param domain how we greet, so that nobody has to look up the name of this machine
     * @param international whether an address needs SMTPUTF8 (RFC 6531); asked for without need, it makes the first
     *     server on the way that does not know it bounce the mail
     */
    Session smtp(Server server, String domain, boolean international) {
        var properties = connection("mail.smtp.", server);
        properties.put("mail.smtp.localhost", Sender.normal("@" + domain).substring(1));
        properties.put("mail.smtp.auth", String.valueOf(!server.username().isEmpty()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.mime.allowutf8", String.valueOf(international));
        return Session.getInstance(properties);
    }

    private Properties connection(String prefix, Server server) {
        var properties = new Properties();
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", ANSWER_MILLIS);
        properties.put(prefix + "writetimeout", ANSWER_MILLIS);
        properties.put(prefix + "socketFactory", sockets);
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.enable", String.valueOf(server.tls() == Tls.TLS));
        properties.put(prefix + "starttls.enable", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
