package de.tresen.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.tresen.DeskTest;
import de.tresen.SettableClock;
import de.tresen.channel.Channels;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DeskTest
@Tag("both-databases")
class MailboxPollerTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.IMAP.dynamicPort());

    @Autowired
    MailboxPoller poller;

    @Autowired
    Channels channels;

    @Autowired
    Teams teams;

    @Autowired
    MailboxMapper mapper;

    @Autowired
    JdbcTemplate database;

    @Autowired
    SettableClock clock;

    private final String key = "mail-" + UUID.randomUUID();
    private final String address = key + "@marke.example";
    private GreenMailUser user;

    @BeforeEach
    void mailbox() {
        user = SERVER.setUser(address, address, "secret");
        teams.put(new Team("service", "Service", ZoneId.of("Europe/Berlin"), null, false));
        store(key, SERVER.getImap().getPort(), true);
    }

    @Test
    void fetchesEachMailOnceAndTouchesNothing() throws Exception {
        deliver("eins", "<1@x>");
        deliver("zwei", "<2@x>");
        assertThat(poller.poll(key)).isEqualTo(2);
        assertThat(poller.poll(key)).isZero();
        deliver("drei", "<3@x>");
        assertThat(poller.poll(key)).isEqualTo(1);
        assertThat(inbound()).hasSize(3).allMatch(raw -> raw.contains("Subject: "));
        assertThat(SERVER.getReceivedMessages()).hasSize(3).allMatch(MailboxPollerTests::isUnseen);
        assertThat(mapper.find(key).lastSuccessAt()).isEqualTo(clock.instant());
    }

    @Test
    void readsEverythingAgainWhenTheServerCountsAnewAndTakesNothingTwice() throws Exception {
        deliver("eins", "<1@x>");
        assertThat(poller.poll(key)).isEqualTo(1);
        deliver("zwei", "<2@x>");
        database.update("update mailbox_state set uid_validity = 4711, last_uid = 99 where channel = ?", key);
        assertThat(poller.poll(key)).isEqualTo(1);
        assertThat(inbound()).hasSize(2);
        assertThat(mapper.find(key).lastUid()).isLessThan(99);
    }

    @Test
    void tellsMailsWithoutMessageIdApart() throws Exception {
        deliver("eins", null);
        deliver("eins", null);
        deliver("zwei", null);
        assertThat(poller.poll(key)).isEqualTo(2);
    }

    @Test
    void aFailingMailboxIsShownAndStopsNoOther() throws Exception {
        var broken = "broken-" + UUID.randomUUID();
        store(broken, 1, true);
        deliver("eins", "<1@x>");
        assertThat(poller.poll(broken)).isZero();
        assertThat(poller.poll(key)).isEqualTo(1);
        var state = mapper.find(broken);
        assertThat(state.failures()).isEqualTo(1);
        assertThat(state.lastError()).isNotBlank();
        assertThat(state.nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(30));
        assertThat(poller.isDue(broken)).isFalse();
        assertThat(poller.isDue(key)).isTrue();
    }

    @Test
    void aMailboxThatAnotherNodeReadsIsLeftAlone() throws Exception {
        deliver("eins", "<1@x>");
        mapper.insert(key, clock.instant());
        mapper.lease(key, "another", clock.instant(), clock.instant().plusSeconds(60));
        assertThat(poller.poll(key)).isZero();
        mapper.lease(key, "another", clock.instant(), clock.instant().minusSeconds(1));
        assertThat(poller.poll(key)).isEqualTo(1);
    }

    @Test
    void whoLostTheMailboxDoesNotMoveTheCursor() {
        mapper.insert(key, clock.instant());
        mapper.lease(key, "first", clock.instant(), clock.instant().minusSeconds(1));
        var fence = mapper.find(key).fence();
        mapper.lease(key, "second", clock.instant(), clock.instant().plusSeconds(60));
        assertThat(mapper.advance(key, fence, "m", 1, 7)).isZero();
        assertThat(mapper.advance(key, fence + 1, "m", 1, 7)).isEqualTo(1);
    }

    @Test
    void passesOverWhatIsTooLargeAndKeepsItsHeaders() throws Exception {
        deliver("riesig", "<1@x>", "x".repeat(1000).concat("\r\n").repeat(MailBounds.BYTES / 1000));
        deliver("klein", "<2@x>");
        assertThat(poller.poll(key)).isEqualTo(2);
        assertThat(inbound())
                .anySatisfy(raw -> assertThat(raw)
                        .startsWith(ParsedMail.NOT_FETCHED + ": The message has more than")
                        .contains("Subject: riesig")
                        .hasSizeLessThan(5_000));
    }

    @Test
    void isToldOfNewMailAtOnceAndStopsWithTheChannel() throws Exception {
        try (var watches = new MailboxWatches(poller, new MailProperties(Duration.ofMinutes(5), null, null))) {
            watches.update();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> mapper.find(key) != null && mapper.find(key).lastSuccessAt() != null);
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(this::aNewMailIsNoticed);
            store(key, SERVER.getImap().getPort(), false);
            watches.update();
            await().atMost(Duration.ofSeconds(20)).until(() -> mapper.find(key).node() == null);
        }
    }

    @Test
    void givesItsMailboxesBackWhenTheDeskStops() {
        var watches = new MailboxWatches(poller, new MailProperties(Duration.ofMinutes(5), null, null));
        watches.update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mapper.find(key) != null && mapper.find(key).lastSuccessAt() != null);
        watches.close();
        assertThat(mapper.find(key).node()).isNull();
    }

    /** One that comes between reading and IDLE would wait for the next look, so several are sent. */
    private boolean aNewMailIsNoticed() throws Exception {
        deliver("neu", "<" + UUID.randomUUID() + "@x>");
        return !inbound().isEmpty();
    }

    private void deliver(String subject, String messageId) throws Exception {
        deliver(subject, messageId, "Text von " + subject + "\r\n");
    }

    private void deliver(String subject, String messageId, String body) throws Exception {
        var raw = "From: anna@example.org\r\nTo: " + address + "\r\nSubject: " + subject + "\r\n"
                + (messageId == null ? "" : "Message-ID: " + messageId + "\r\n") + "\r\n" + body;
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> inbound() {
        return database.query(
                "select raw from inbound_message where channel = ? order by arrival",
                (row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8),
                key);
    }

    private void store(String channel, int imapPort, boolean active) {
        var settings = Mails.channel(channel, address, imapPort, 1, "NONE").settings();
        var body = (ObjectNode) JsonMapper.shared().readTree(settings);
        body.put("type", "email").put("name", "Post").put("team", "service").put("serviceLevel", "standard");
        channels.put(channel, body.put("visibility", "PRIVATE").put("active", active), level -> true);
    }

    private static boolean isUnseen(MimeMessage message) {
        try {
            return !message.isSet(jakarta.mail.Flags.Flag.SEEN);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
