package de.tresen.channel.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tresen.mail.*}.
 *
 * @param poll how often mailboxes are looked into; servers that know IDLE tell of new mail at once in between
 */
@ConfigurationProperties("tresen.mail")
record MailProperties(@DefaultValue("PT30S") Duration poll) {}
