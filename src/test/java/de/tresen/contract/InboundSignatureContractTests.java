package de.tresen.contract;

import de.tresen.Desk;
import de.tresen.DeskTest;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may post: the signature of Standard Webhooks, and the time that it was made. */
@DeskTest
class InboundSignatureContractTests {

    @Autowired
    Desk desk;

    Story story;
    String secret;

    @BeforeEach
    void begin() {
        story = Story.begin(desk);
        secret = story.brand.platform().secret();
    }

    /** The example of the specification: its secret, id, instant, body and signature; the body means nothing to us. */
    @ParameterizedTest
    @CsvSource({
        "v1;g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=, 422",
        "v1;a0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=, 401",
        "v1;aa v1;g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=, 422",
        "v1a;xyz v1;g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v2;abc, 422",
        "v2;g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=, 401",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=, 401",
    })
    void knowsTheVectorOfTheSpecification(String signatures, int status) {
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        desk.admin().put("/api/v1/channels/" + story.brand.channel(), settings).expect(200);
        var before = desk.clock().instant();
        desk.clock().set(Instant.ofEpochSecond(1614265330));
        try {
            story.post(
                            "{\"test\": 2432232314}",
                            Signer.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, signatures.replace(';', ',')))
                    .expect(status);
        } finally {
            desk.clock().set(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"300, 202", "-300, 202", "301, 401", "-301, 401", "86400, 401"})
    void timestampsMayBeFiveMinutesOffInEitherDirection(long off, int status) {
        story.postAt(story.now() + off, Story.MESSAGE.formatted("Hallo")).expect(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void everyHeaderIsNeeded(String missing) {
        var body = Story.MESSAGE.formatted("Hallo");
        var headers = new HashMap<>(Signer.headers(secret, "msg_1", story.now(), body));
        headers.remove(missing);
        story.post(body, headers).expect(401);
    }

    @Test
    void theSignatureIsOverTheRawBytes() {
        var body = Story.MESSAGE.formatted("Hallo");
        var headers = Signer.headers(secret, "msg_1", story.now(), body);
        story.post(body.replace("\"thread\"", " \"thread\""), headers).expect(401);
        story.post(body, headers).expect(202);
    }

    @Test
    void severalSignaturesInOneHeaderMakeAKeyRotationPossible() {
        var body = Story.MESSAGE.formatted("Hallo");
        var next = Signer.secret("the-next-secret-of-the-platform");
        var both =
                Signer.sign(next, "msg_1", story.now(), body) + " " + Signer.sign(secret, "msg_1", story.now(), body);
        story.post(body, Signer.headers("msg_1", story.now(), both)).expect(202);
        var settings = new HashMap<>(story.brand.webhookSettings(false));
        settings.put("secret", next);
        desk.admin().put("/api/v1/channels/" + story.brand.channel(), settings).expect(200);
        story.post(body, Signer.headers("msg_1", story.now(), both)).expect(202);
        story.post(body, Signer.headers(secret, "msg_1", story.now(), body)).expect(401);
    }
}
