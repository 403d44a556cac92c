package de.tresen.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Literal signatures were computed with openssl dgst -sha256 -mac HMAC. */
class SignatureTests {

    private static final String TEXT = "whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=";
    private static final WebhookSecret SECRET = WebhookSecret.parse(TEXT).orElseThrow();
    private static final Instant NOW = Instant.ofEpochSecond(1795165200);
    private static final byte[] BODY =
            "{\"event\":\"message.deleted\",\"id\":\"m-1\",\"thread\":\"t-1\",\"occurredAt\":\"2026-11-18T08:59:00Z\"}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final String ID = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W";
    private static final String GOOD = "v1,Oqh0OwrzVotnA7OK34cQGfy50JoMtpeBOajLEpS4g+I=";

    @Test
    void signsAsThePublishedExampleOfStandardWebhooks() {
        var published =
                WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(published.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsRawBytesAndNamesBeyondAscii() {
        assertThat(SECRET.sign(ID, "1795165200", BODY)).isEqualTo(GOOD);
        assertThat(SECRET.sign("id-ü", "1795165200", new byte[0]))
                .isEqualTo("v1,Kh+1V3tLfVdgzF3/NQKaYgmTgQjWQdcNAW4qZFqGdeo=");
        assertThat(SECRET.sign("b1", "1795165200", new byte[] {(byte) 0xff, 0, (byte) 0xfe}))
                .isEqualTo("v1,M3IjjcL9xsQH3d1ir+64cNItR7Pjof9QLsI3TT0f4XI=");
    }

    @Test
    void anIndependentLibraryVerifiesWhatWeSign() throws Exception {
        var seconds = Long.toString(System.currentTimeMillis() / 1000);
        var headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(ID),
                        "webhook-timestamp", List.of(seconds),
                        "webhook-signature", List.of(SECRET.sign(ID, seconds, BODY))),
                (name, value) -> true);
        new Webhook(TEXT).verify(new String(BODY, StandardCharsets.UTF_8), headers);
    }

    @Test
    void weVerifyWhatAnIndependentLibrarySigns() throws Exception {
        var signature = new Webhook(TEXT).sign(ID, NOW.getEpochSecond(), new String(BODY, StandardCharsets.UTF_8));
        assertThat(proves(ID, "1795165200", signature)).isTrue();
    }

    @Test
    void oneGoodSignatureAmongSeveralIsEnough() {
        var other = "v1," + Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(proves(ID, "1795165200", other + " v1a,abcd " + GOOD + " v9,x"))
                .isTrue();
        assertThat(proves(ID, "1795165200", other + " " + other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "v1",
                "v1,",
                "v1a,Oqh0OwrzVotnA7OK34cQGfy50JoMtpeBOajLEpS4g+I=",
                "v2,Oqh0OwrzVotnA7OK34cQGfy50JoMtpeBOajLEpS4g+I=",
                "Oqh0OwrzVotnA7OK34cQGfy50JoMtpeBOajLEpS4g+I=",
                "v1,oqh0OwrzVotnA7OK34cQGfy50JoMtpeBOajLEpS4g+I=",
                "v1,Oqh0OwrzVotnA7OK34cQGfy50JoMtpeBOajLEpS4g+I=x"
            })
    void everythingElseIsNoSignature(String signatures) {
        assertThat(proves(ID, "1795165200", signatures)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-300, true", "300, true", "-301, false", "301, false", "86400, false"})
    void aTimestampMayBeFiveMinutesOffEitherWay(long seconds, boolean fresh) {
        var timestamp = Long.toString(NOW.plusSeconds(seconds).getEpochSecond());
        assertThat(proves(ID, timestamp, SECRET.sign(ID, timestamp, BODY))).isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1795165200.0", "1.795165200", "now", "-1795165200", "+1795165200", "99999999999999999999"})
    void aTimestampIsAWholeNumber(String timestamp) {
        assertThat(proves(ID, timestamp, SECRET.sign(ID, timestamp, BODY))).isFalse();
    }

    @Test
    void anIdHasNoDotAndAllHeadersAreThere() {
        assertThat(proves("a.b", "1795165200", SECRET.sign("a.b", "1795165200", BODY)))
                .isFalse();
        assertThat(proves("", "1795165200", SECRET.sign("", "1795165200", BODY)))
                .isFalse();
        assertThat(proves(null, "1795165200", GOOD)).isFalse();
        assertThat(proves(ID, null, GOOD)).isFalse();
        assertThat(proves(ID, "1795165200", null)).isFalse();
    }

    @Test
    void oneChangedByteOfTheBodyIsNoticed() {
        var changed = BODY.clone();
        changed[10]++;
        assertThat(new SignatureHeaders(ID, "1795165200", GOOD).prove(SECRET, changed, NOW))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"23, false", "24, true", "64, true", "65, false"})
    void aSecretHas24To64Bytes(int length, boolean valid) {
        var text = "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
        assertThat(WebhookSecret.parse(text).isPresent()).isEqualTo(valid);
    }

    @Test
    void aSecretIsWrittenAsThePrefixAndBase64() {
        assertThat(WebhookSecret.parse(TEXT.substring(6))).isEmpty();
        assertThat(WebhookSecret.parse("whsec_not base64 at all!")).isEmpty();
    }

    private static boolean proves(String id, String timestamp, String signatures) {
        return new SignatureHeaders(id, timestamp, signatures).prove(SECRET, BODY, NOW.plus(Duration.ZERO));
    }
}
