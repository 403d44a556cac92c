package de.tresen.channel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tresen.channels.*}.
 *
 * @param privateAddresses whether platforms and mail servers may live on private and loopback addresses
 * @param keepRaw how long the raw bytes of a processed message are kept
 */
@ConfigurationProperties("tresen.channels")
public record ChannelProperties(
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("PT720H") Duration keepRaw) {}
