package de.tresen.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.channel.Channel;
import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.InboundEvent;
import de.tresen.channel.LengthUnit;
import de.tresen.interaction.InboundMessage;
import de.tresen.interaction.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookPayloadTests {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Channel CHANNEL = new Channel(
            "forum",
            "webhook",
            "Forum",
            "care",
            "standard",
            Visibility.PUBLIC,
            null,
            null,
            LengthUnit.CODE_POINTS,
            null,
            true,
            null,
            "{}");
    private static final String FULL = """
            {"event": "message.created", "id": "m-1", "thread": "t-1", "parent": "m-0",
             "author": {"id": "u-1", "name": "Ada", "handle": "@ada", "email": "ada@example.org"},
             "title": "Hello", "text": "Where is it?", "url": "https://forum.example/t/1",
             "visibility": "PRIVATE", "occurredAt": "2026-11-18T08:59:00Z"}""";

    @Test
    void understandsEveryField() throws Exception {
        var message = message(FULL);
        assertThat(message.externalId()).isEqualTo("m-1");
        assertThat(message.thread()).isEqualTo("t-1");
        assertThat(message.parent()).isEqualTo("m-0");
        assertThat(message.author()).isEqualTo(new InboundMessage.Author("u-1", "Ada", "@ada", "ada@example.org"));
        assertThat(message.title()).isEqualTo("Hello");
        assertThat(message.text()).isEqualTo("Where is it?");
        assertThat(message.html()).isNull();
        assertThat(message.url()).isEqualTo("https://forum.example/t/1");
        assertThat(message.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(message.occurredAt()).isEqualTo(Instant.parse("2026-11-18T08:59:00Z"));
    }

    @Test
    void takesTheVisibilityOfTheChannelWhereTheMessageSaysNone() throws Exception {
        assertThat(message(without("visibility", "\"PRIVATE\"")).visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void aDeletionNeedsOnlyFourFields() throws Exception {
        var event = read("""
                {"event": "message.deleted", "id": "m-1", "thread": "t-1", "occurredAt": "2026-11-18T08:59:00Z"}""");
        assertThat(event).isEqualTo(new InboundEvent.Deleted("m-1", "t-1", Instant.parse("2026-11-18T08:59:00Z")));
    }

    @Test
    void anEditIsDedupedWithItsTimeAndTheOthersWithout() throws Exception {
        var edited = FULL.replace("created", "edited");
        assertThat(payload(FULL).dedupeKey())
                .isEqualTo(payload(FULL.replace("08:59", "08:58")).dedupeKey());
        assertThat(payload(edited).dedupeKey())
                .isNotEqualTo(payload(edited.replace("08:59", "08:58")).dedupeKey());
        assertThat(payload(edited).dedupeKey())
                .isEqualTo(payload(edited.replace("08:59:00Z", "08:59:00.000Z")).dedupeKey());
        assertThat(payload(FULL).dedupeKey()).isNotEqualTo(payload(edited).dedupeKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "id", "thread", "author", "text", "occurredAt"})
    void namesAMissingField(String name) {
        assertThatThrownBy(() -> payload(FULL.replace("\"" + name + "\": ", "\"" + name + "\": null, \"ignore\": ")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(name + " is missing")
                .hasMessageContaining("ignore is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"m-1\"|\" \"|id ",
                "\"m-1\"|7|id ",
                "\"m-1\"|[\"m-1\"]|id ",
                "\"t-1\"|{}|thread ",
                "\"u-1\"|\"\"|author.id ",
                "\"Ada\"|true|author.name ",
                "\"Where is it?\"|5|text ",
                "\"message.created\"|\"message.liked\"|event ",
                "\"PRIVATE\"|\"SECRET\"|visibility ",
                "\"PRIVATE\"|\"private\"|visibility ",
                "\"2026-11-18T08:59:00Z\"|\"yesterday\"|occurredAt ",
                "\"2026-11-18T08:59:00Z\"|1795165200|occurredAt ",
                "\"2026-11-18T08:59:00Z\"|\"+292278994-08-17T07:12:55Z\"|occurredAt ",
                "\"2026-11-18T08:59:00Z\"|\"2026-02-30T08:59:00Z\"|occurredAt ",
            })
    void namesAWrongField(String right, String wrong, String named) {
        assertThatThrownBy(() -> payload(FULL.replace(right, wrong)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"id\": \"a\", \"id\": \"b\"}",
                "{} {}",
                "{\"id\": NaN}",
                "{'id': 'a'}",
                "{\"id\": \"a\",}",
                "\ufeff{}"
            })
    void refusesWhatIsNoCleanJson(String body) {
        assertThatThrownBy(() -> payload(body)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesBombs() {
        assertThatThrownBy(() -> payload("[".repeat(500_000))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> payload("{\"a\":".repeat(100_000))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> payload("{\"id\": " + "9".repeat(500_000) + "}"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> payload(FULL.replace("\"m-1\"", "1e999999999")))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesInvalidUtf8() {
        var raw = FULL.getBytes(StandardCharsets.UTF_8);
        raw[FULL.indexOf("Ada")] = (byte) 0xC3;
        assertThatThrownBy(() -> WebhookPayload.parse(raw))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void takesIdsOf500CharactersAndNotMore() throws Exception {
        assertThat(message(FULL.replace("m-1", "x".repeat(500))).externalId()).hasSize(500);
        assertThatThrownBy(() -> payload(FULL.replace("m-1", "x".repeat(501)))).hasMessageContaining("id ");
        assertThatThrownBy(() -> payload(FULL.replace("t-1", "x".repeat(501)))).hasMessageContaining("thread ");
        assertThatThrownBy(() -> payload(FULL.replace("u-1", "x".repeat(501)))).hasMessageContaining("author.id ");
        assertThatThrownBy(() -> payload(FULL.replace("m-0", "x".repeat(501)))).hasMessageContaining("parent ");
    }

    @Test
    void cutsNamesAndTitlesBetweenCodePoints() throws Exception {
        var message = message(FULL.replace("Ada", "x" + "😀".repeat(300)).replace("Hello", "😀".repeat(400)));
        assertThat(message.author().name()).hasSize(299).endsWith("😀");
        assertThat(message.title()).hasSize(500).endsWith("😀");
    }

    @Test
    void replacesWhatNoDatabaseTakes() throws Exception {
        var message = message(FULL.replace("Ada", "A\\u0000\\ud83dB")
                .replace("Where", "\\u0000\\udc00Where")
                .replace("m-1", "m\\u0000"));
        assertThat(message.author().name()).isEqualTo("A\ufffd\ufffdB");
        assertThat(message.text()).isEqualTo("\ufffd\ufffdWhere is it?");
        assertThat(message.externalId()).isEqualTo("m\ufffd");
    }

    @Test
    void namesAndTitlesAreOneLineInOneDirection() throws Exception {
        var message = message(FULL.replace("Ada", "Ada\\n\\u202eevil").replace("Hello", "\\u2066He\\u0007llo\\u2069"));
        assertThat(message.author().name()).isEqualTo("Ada evil");
        assertThat(message.title()).isEqualTo("He llo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/relative", "not a url", "https:nohost"})
    void leavesOutALinkThatNobodyShouldFollow(String url) throws Exception {
        assertThat(message(FULL.replace("https://forum.example/t/1", url)).url())
                .isNull();
    }

    @Test
    void cleansMarkupAndReadsItWhenThereIsNoText() throws Exception {
        var body = FULL.replace(
                "\"text\": \"Where is it?\"", "\"html\": \"<p>Where<br>is <b>it</b>?</p><script>x()</script>\"");
        assertThat(message(body).html()).contains("<b>it</b>").doesNotContain("script");
        assertThat(message(body).text()).isEqualTo("Where\nis it?");
    }

    private static String without(String name, String value) {
        return FULL.replace("\"" + name + "\": " + value + ", ", "");
    }

    private static WebhookPayload payload(String body) throws Unreadable {
        return WebhookPayload.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static InboundEvent read(String body) throws Unreadable {
        return new WebhookMessages().event(CHANNEL, payload(body), NOW);
    }

    private static InboundMessage message(String body) throws Unreadable {
        return ((InboundEvent.Created) read(body)).message();
    }
}
