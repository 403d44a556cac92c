package de.tresen.reply;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a channel adds below each reply, and how its platform counts. */
@DeskTest
@Tag("both-databases")
class SignatureTests {

    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Autowired
    Desk desk;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    @Test
    void isAddedWithTheNameOfWhoSends() {
        channel(Map.of("signature", "— {agent}, {channel}"));
        var id = opened("t1");
        brand.reply("anna", id, "Hallo Petra, morgen.").expect(201);
        desk.settle();

        assertThat(brand.platform().received().get(0).at("/text").asString())
                .isEqualTo("Hallo Petra, morgen.\n— Anna Muster, Forum");
        assertThat(brand.interaction(id).at("/messages/1/text").asString()).endsWith("\n— Anna Muster, Forum");
    }

    @Test
    void namesThePersonAsSomebodyNotedToAddressThem() {
        channel(Map.of("signature", "Für {person}"));
        var id = opened("t1");
        var contact = brand.interaction(id).at("/contact/id").asString();
        brand.as("anna")
                .put("/api/v1/contacts/" + contact + "/address", Map.of("salutation", "Frau Dr. Özdemir"))
                .expect(200);
        brand.reply("anna", id, "Guten Tag Frau Dr. Özdemir, morgen.").expect(201);
        desk.settle();

        assertThat(brand.platform().received().get(0).at("/text").asString()).endsWith("\nFür Frau Dr. Özdemir");
    }

    @Test
    void ofATraineesReplyIsTheTraineesAndIsNotDoubledWhenItComesBack() {
        channel(Map.of("signature", "— {agent}"));
        var id = opened("t1");
        var reply = brand.reply("tom", id, "Hallo Petra.").expect(201).at("/id").asString();
        brand.as("mia")
                .post("/api/v1/replies/" + reply + "/approval", Map.of("decision", "RETURNED", "note", "Mehr."))
                .expect(200);
        var again = brand.reply("tom", id, "Hallo Petra, morgen.")
                .expect(201)
                .at("/id")
                .asString();
        brand.as("mia")
                .post("/api/v1/replies/" + again + "/approval", Map.of("decision", "APPROVED"))
                .expect(200);
        desk.settle();

        assertThat(brand.platform().received().get(0).at("/text").asString())
                .isEqualTo("Hallo Petra, morgen.\n— Tom Muster");
    }

    @Test
    void countsInTheLimit() {
        channel(Map.of("signature", "— A", "maxLength", 10));
        var id = opened("t1");

        var refused = brand.reply("anna", id, "1234567").expect(422);
        assertThat(refused.at("/detail").asString()).contains("10", "11", "signature");
        brand.reply("anna", id, "123456").expect(201);
    }

    @Test
    void aPlatformMayCountWhatAReaderSees() {
        channel(Map.of("maxLength", 3));
        brand.reply("anna", opened("t1"), FAMILY).expect(422);

        channel(Map.of("maxLength", 3, "lengthUnit", "GRAPHEMES"));
        brand.reply("anna", opened("t2"), FAMILY + FAMILY + FAMILY).expect(201);
        brand.reply("anna", opened("t3"), FAMILY + FAMILY + FAMILY + ".").expect(422);
    }

    @Test
    void whatIsLeftOutIsAsBefore() {
        channel(Map.of());
        var channel = desk.admin().get("/api/v1/channels/" + brand.channel()).expect(200);

        assertThat(channel.at("/lengthUnit").asString()).isEqualTo("CODE_POINTS");
        assertThat(channel.at("/signature").isNull()).isTrue();
    }

    @Test
    void anUnknownPlaceholderOrUnitIsRefusedWithTheKnownOnes() {
        var body = new HashMap<>(brand.webhookSettings(true));
        body.put("signature", "{unterschrift}");
        body.put("lengthUnit", "BYTES");
        var refused = desk.admin()
                .put("/api/v1/channels/" + brand.channel(), body)
                .expect(422)
                .toString();

        assertThat(refused).contains("{agent}", "GRAPHEMES");
    }

    private String opened(String thread) {
        return brand.writes(thread, "m-" + thread, "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString();
    }

    private void channel(Map<String, Object> more) {
        var body = new HashMap<>(brand.webhookSettings(true));
        body.putAll(more);
        desk.admin().put("/api/v1/channels/" + brand.channel(), body).expect(200);
    }
}
