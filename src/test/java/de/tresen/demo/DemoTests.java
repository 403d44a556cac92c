package de.tresen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.tresen.Browser;
import de.tresen.channel.Channels;
import de.tresen.channel.Delivery;
import de.tresen.channel.DeliveryState;
import de.tresen.channel.Outbox;
import de.tresen.coverage.Absence;
import de.tresen.coverage.Absences;
import de.tresen.coverage.Coverage;
import de.tresen.coverage.Shift;
import de.tresen.coverage.Shifts;
import de.tresen.interaction.Conversations;
import de.tresen.interaction.Interaction;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Resolution;
import de.tresen.interaction.Status;
import de.tresen.interaction.Timeline;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.process.Answering;
import de.tresen.process.Tasks;
import de.tresen.reply.Draft;
import de.tresen.routing.Inbox;
import de.tresen.routing.View;
import de.tresen.routing.WorkItem;
import de.tresen.routing.WorkItems;
import de.tresen.servicelevel.ServiceLevels;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration as a visitor finds it: real time, real background work, a port and a database of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=tresen",
            "spring.datasource.password=",
            "tresen.demo.trickle=false",
        })
@ActiveProfiles("demo")
@DirtiesContext
class DemoTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Date engineTime;

    @Autowired
    Environment environment;

    @Autowired
    Seeding seeding;

    @Autowired
    Tale tale;

    @Autowired
    DemoPeople demoPeople;

    @Autowired
    DemoChannels demoChannels;

    @Autowired
    Channels channels;

    @Autowired
    ServiceLevels levels;

    @Autowired
    Forum forum;

    @Autowired
    ForumDoor door;

    @Autowired
    PostOffice post;

    @Autowired
    DemoClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    People people;

    @Autowired
    Interactions interactions;

    @Autowired
    Conversations conversations;

    @Autowired
    Outbox outbox;

    @Autowired
    WorkItems items;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    Answering answering;

    @Autowired
    Shifts shifts;

    @Autowired
    Absences absences;

    @Autowired
    Coverage coverage;

    @Autowired
    Trickle trickle;

    /** Other tests of this run have set the engine's clock, which is one for all. */
    @BeforeAll
    static void tellTheEngineTheTime() {
        engineTime = ClockUtil.getCurrentTime();
        ClockUtil.reset();
    }

    @AfterAll
    static void giveTheEngineItsTimeBack() {
        ClockUtil.setCurrentTime(engineTime);
    }

    @BeforeEach
    void isReady() {
        await().atMost(Duration.ofMinutes(3)).until(() -> seeding.state() == Seeding.State.READY);
    }

    @Test
    void tellsEveryStoryWithoutLeavingAnythingOut() {
        assertThat(tale.failures()).isZero();
    }

    @Test
    void showsAboutSixtyInteractionsInTwoLanguages() {
        assertThat(all()).hasSizeBetween(55, 80);
        assertThat(with(i -> "de".equals(i.language()))).hasSizeGreaterThan(15);
        assertThat(with(i -> "en".equals(i.language()))).hasSizeGreaterThan(15);
    }

    @Test
    void showsEveryStatusAndEveryWayToEnd() {
        for (var status : Status.values()) {
            assertThat(with(i -> i.status() == status)).as("status %s", status).isNotEmpty();
        }
        for (var resolution : Resolution.values()) {
            assertThat(with(i -> i.resolution() == resolution))
                    .as("%s", resolution)
                    .isNotEmpty();
        }
    }

    @Test
    void showsEveryKindOfWorkFreeAndHeld() {
        assertThat(work(item -> item.kind().equals("triage"))).isNotEmpty();
        assertThat(work(item -> item.kind().equals("reply") && item.assignee() == null))
                .isNotEmpty();
        assertThat(work(item -> item.kind().equals("reply") && item.assignee() != null))
                .isNotEmpty();
        assertThat(work(item -> item.kind().equals("approveReply"))).hasSizeGreaterThan(1);
        assertThat(work(item -> item.kind().equals("answerQuestion"))).hasSizeGreaterThan(2);
        assertThat(work(item -> item.kind().equals("followUp"))).isNotEmpty();
    }

    @Test
    void showsPromisesThatAreKeptAtRiskAndBroken() {
        var now = Instant.now();
        for (var urgency : WorkItem.Urgency.values()) {
            assertThat(work(item -> item.urgencyAt(now) == urgency))
                    .as("%s", urgency)
                    .isNotEmpty();
        }
    }

    @Test
    void showsARosterWithAGapAndAnAbsenceThatWaitsForTheLead() {
        var now = Instant.now();

        assertThat(shifts.endedBetween(now.minus(Duration.ofDays(7)), now.plus(Duration.ofDays(7))))
                .extracting(Shift::person)
                .contains("jule", "mehmet", "nele", "tim", "olaf", "grace");
        assertThat(coverage.gaps(DemoBrand.MAIL_TEAM, now, now.plus(Duration.ofDays(14))))
                .anySatisfy(gap -> assertThat(gap.from().atZone(DemoBrand.ZONE).getDayOfWeek())
                        .isEqualTo(DayOfWeek.SATURDAY));
        assertThat(absences.within(now, now.plus(Duration.ofDays(40))))
                .anyMatch(absence -> absence.state() == Absence.State.REQUESTED);
    }

    @Test
    void showsEveryOutcomeOfSending() {
        for (var state : List.of(DeliveryState.DELIVERED, DeliveryState.REFUSED, DeliveryState.IN_DOUBT)) {
            assertThat(with(i -> deliveries(i).anyMatch(d -> d.state() == state)))
                    .as("delivery %s", state)
                    .isNotEmpty();
        }
    }

    @Test
    void showsReopenedEditedAndSpamAndFiles() {
        assertThat(with(i -> has(i, Timeline.Event.REOPENED))).hasSizeGreaterThan(1);
        assertThat(with(i -> has(i, Timeline.Event.MESSAGE_EDITED))).hasSizeGreaterThan(1);
        assertThat(with(i -> i.category() == de.tresen.interaction.Category.SPAM))
                .isNotEmpty();
        assertThat(with(i -> !conversations.attachmentsIn(i.id()).isEmpty())).hasSizeGreaterThan(1);
    }

    @Test
    void looksLivedInForDays() {
        var oldest = all().stream()
                .map(Interaction::receivedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        assertThat(oldest).isBefore(Instant.now().minus(Duration.ofDays(5)));
        assertThat(all()).allMatch(i -> !i.lastActivityAt().isAfter(Instant.now()));
        assertThat(with(i -> i.lastActivityAt().isBefore(Instant.now().minus(Duration.ofDays(1)))))
                .hasSizeGreaterThan(10);
    }

    @Test
    void letsEverybodyInWhoIsListedOnTheSignInPage() {
        var listed = demoPeople.listed(Locale.ENGLISH);
        var door = new Browser(environment).get("/login").body();
        for (var person : listed) {
            assertThat(door).contains(person.username(), person.name(), person.what());
            var browser = new Browser(environment);
            assertThat(Browser.location(browser.signIn(person.username(), person.password())))
                    .as("%s", person.username())
                    .doesNotContain("error", "login");
        }
    }

    @Test
    void bringsAForumPostToTheDeskAndTheAnswerBack() {
        var browser = new Browser(environment);
        var posted = browser.post(
                "/demo",
                "/demo/forum",
                Map.of(
                        "name",
                        "Visitor",
                        "title",
                        "Which gloves for nettles?",
                        "text",
                        "Which gloves keep nettles out?"));
        var page = Browser.location(posted);
        answer("Which gloves for nettles?", "jule", "Hi Visitor, the long ones do.");
        await().atMost(PATIENCE).until(() -> browser.get(page).body().contains("Hi Visitor, the long ones do."));
    }

    @Test
    void bringsAMailToTheDeskAndTheAnswerBack() {
        var browser = new Browser(environment);
        var sent = browser.post(
                "/demo",
                "/demo/mail",
                Map.of(
                        "name",
                        "Wiebke Besuch",
                        "address",
                        "wiebke@besuch.example",
                        "subject",
                        "Wann kommt der Katalog?",
                        "text",
                        "Guten Tag, wann kommt der neue Katalog?"));
        answer("Wann kommt der Katalog?", "olaf", "Guten Tag, er ist unterwegs.");
        var page = Browser.location(sent);
        await().atMost(PATIENCE).until(() -> browser.get(page).body().contains("er ist unterwegs"));
    }

    @Test
    void tellsTheDeskOfChangesAndDeletions() {
        var browser = new Browser(environment);
        var thread = Browser.location(browser.post(
                "/demo",
                "/demo/forum",
                Map.of("name", "Gast", "title", "Brennnesseljauche", "text", "Wie lange muss Jauche ziehen?")));
        var matter = arrived("Brennnesseljauche");
        var post = browser.get(thread).body().replaceAll("(?s).*href=\"(" + thread + "/[^\"]+)\".*", "$1");
        browser.post(post, post, Map.of("text", "Wie lange muss Brennnesseljauche ziehen?"));
        await().atMost(PATIENCE).until(() -> has(matter, Timeline.Event.MESSAGE_EDITED));
        browser.post(post, post + "/deletion", Map.of());
        await().atMost(PATIENCE).until(() -> interactions.get(matter.id()).resolution() == Resolution.WITHDRAWN);
    }

    @Test
    void aSecondNodeKeepsTheSecretOfTheForum() throws IOException {
        var second = new ForumDoor(forum, clock);
        try {
            new DemoChannels(channels, levels, second, post, json).connect();
            assertThat(second.signature().secret()).isEqualTo(door.signature().secret());
            assertThat(channels.withSecrets(DemoChannels.FORUM).orElseThrow().settings())
                    .contains(door.signature().secret());
        } finally {
            second.destroy();
            demoChannels.connect();
        }
    }

    @Test
    void refusesVisitorsWithoutTheTokenOfTheForm() {
        var browser = new Browser(environment);
        var answer = browser.postWithoutToken("/demo/forum", Map.of("name", "x", "title", "No token", "text", "x"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void showsThePlatformWithoutSignInInBothLanguages() {
        var english = new Browser(environment).get("/demo");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("Garden forum").doesNotContain("??");
        assertThat(english.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
    }

    @Test
    void tricklesAtMostSoOftenADay() {
        var came = 0;
        for (int i = 0; i < Trickle.MOST_A_DAY + 20; i++) {
            came += trickle.takePlace() ? 1 : 0;
        }
        assertThat(came).isEqualTo(Trickle.MOST_A_DAY);
    }

    private void answer(String subject, String username, String text) {
        var matter = arrived(subject);
        await().atMost(PATIENCE).until(() -> replyTask(matter).isPresent());
        var person = people.get(username);
        tasks.assign(replyTask(matter).orElseThrow().task(), person, username);
        var saw = conversations.newestOfPerson(matter.id()).orElseThrow().id();
        answering.reply(matter.id(), person, new Draft(text, null, null, saw, null));
    }

    private Interaction arrived(String subject) {
        await().atMost(PATIENCE)
                .until(() -> !with(i -> i.subject().equals(subject)).isEmpty());
        return with(i -> i.subject().equals(subject)).get(0);
    }

    private Optional<WorkItem> replyTask(Interaction matter) {
        return items.of(matter.id()).stream()
                .filter(item -> item.kind().equals("reply"))
                .findFirst();
    }

    private List<Interaction> all() {
        return interactions.search(
                new InteractionQuery(null, null, null, null, null, null, null, null, null, 200), everything());
    }

    private List<Interaction> with(Predicate<Interaction> what) {
        return all().stream().filter(what).toList();
    }

    private List<WorkItem> work(Predicate<WorkItem> what) {
        return inbox.list(View.ALL, de.tresen.routing.WorkFilter.NONE, everything(), null, 200).stream()
                .filter(what)
                .toList();
    }

    private boolean has(Interaction matter, Timeline.Event event) {
        return conversations.timelineOf(matter.id()).stream().anyMatch(entry -> entry.event() == event);
    }

    private java.util.stream.Stream<Delivery> deliveries(Interaction matter) {
        return outbox.of(matter.id()).stream();
    }

    private Person everything() {
        return people.get(DemoPeople.ADMINISTRATOR);
    }
}
