package de.tresen.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTests {

    private final Targets targets = new Targets(new ChannelProperties(false, Duration.ZERO));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "2130706433",
                "127.1",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a00:1]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[2002:7f00:1::]",
                "[2001::1]",
                "[2001:db8::1]",
                "[100::1]",
                "localhost"
            })
    void privateAndSpecialAddressesAreRefused(String host) {
        assertThat(targets.objection("https://" + host + "/hook")).isPresent();
        assertThatThrownBy(() -> targets.resolve(host)).isInstanceOf(Targets.PrivateTarget.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "[2606:4700::1111]",
                "[2a00:1450::1]"
            })
    void publicAddressesAreTaken(String host) throws Exception {
        assertThat(targets.objection("https://" + host + ":8443/hook?x=1")).isEmpty();
        assertThat(targets.resolve(host)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "jar:https://8.8.8.8!/",
                "gopher://8.8.8.8/",
                "8.8.8.8",
                "/hook",
                "https:///hook",
                "https://user@8.8.8.8/",
                "https://user:word@8.8.8.8/",
                "https://8.8.8.8/#part",
                "https://8.8.8.8:70000/",
                "https://8.8.8.8 /",
                "https://exa mple/"
            })
    void whatIsNoPlainHttpUrlIsRefused(String url) {
        assertThat(targets.objection(url)).isPresent();
    }

    @Test
    void aNameThatIsUnknownNowMayBeKnownLater() {
        assertThat(targets.objection("https://platform.invalid/hook")).isEmpty();
    }

    @Test
    void theOperatorMayAllowPrivateAddresses() throws Exception {
        var open = new Targets(new ChannelProperties(true, Duration.ZERO));
        assertThat(open.objection("http://127.0.0.1:9/hook")).isEmpty();
        assertThat(open.resolve("127.0.0.1")).hasSize(1);
        assertThat(open.objection("http://user@127.0.0.1/")).isPresent();
    }
}
