package de.tresen.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where the desk may connect to on behalf of its settings: public addresses, unless the operator allows private ones
 * ({@code tresen.channels.private-addresses}). To be asked when settings are saved and again for the very address that
 * is connected to, because a name may mean another address by then.
 */
@Component
public class Targets {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final boolean privateAddresses;

    Targets(ChannelProperties properties) {
        this.privateAddresses = properties.privateAddresses();
    }

    /** What speaks against a URL, as what to do about it; a name that is unknown now may be known later. */
    public Optional<String> objection(String url) {
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme) || uri.getHost() == null || uri.getPort() > 65_535) {
                return Optional.of("must be an http or https URL with a host");
            }
            if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                return Optional.of("must not contain credentials or a fragment");
            }
            return objectionToHost(uri.getHost());
        } catch (URISyntaxException e) {
            return Optional.of("must be an http or https URL with a host");
        }
    }

    /** What speaks against a host, by name or address. */
    public Optional<String> objectionToHost(String host) {
        try {
            resolve(host);
            return Optional.empty();
        } catch (PrivateTarget e) {
            return Optional.of("must not lead to a private or local address "
                    + "unless the operator sets tresen.channels.private-addresses");
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * The addresses of a host, all of them allowed; connect to exactly these.
     *
     * @throws PrivateTarget when one of them is not allowed
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(unbracketed(host));
        for (var address : addresses) {
            if (!privateAddresses && !PublicAddress.is(address)) {
                throw new PrivateTarget(host);
            }
        }
        return addresses;
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** A name that leads where the desk does not go. */
    public static final class PrivateTarget extends UnknownHostException {
        PrivateTarget(String host) {
            super(host + " leads to a private or local address");
        }
    }
}
