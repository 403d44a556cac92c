package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.channel.InboundQueue;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page in both languages and themes, on a desk and on a phone: accessible, quiet, nothing sticking out. */
@DeskTest
class PagesTests {

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    InboundQueue queue;

    @Autowired
    JdbcTemplate sql;

    Brand brand;
    String interaction;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        interaction = brand.writes(
                        "p1", "m1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.")
                .at("/id")
                .asString();
        brand.writes("p2", "m2", "Das ist die schlechteste Lieferung, die ich je hatte. Ich möchte mein Geld zurück!");
        brand.writes("p3", "m3", "Hello, where can I buy the spare lid for the large box?");
        brand.reply("anna", interaction, "Hallo Petra, ich frage nach und melde mich bis morgen.\n\nAnna Muster");
        desk.after(Duration.ofMinutes(20));
        brand.as("anna").post("/api/v1/interactions/" + interaction + "/notes", Map.of("text", "Stammkundin."));
        brand.as("anna")
                .post(
                        "/api/v1/interactions/" + interaction + "/questions",
                        Map.of("department", brand.department(), "text", "Wo ist das Paket?"));
        brand.writes("p1", "m4", "Danke, ich bin gespannt!");
        brand.claim("anna", "reply", interaction);
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void pagesOfAnAgent(Visitor.Setup setup) {
        try (var anna = new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"))) {
            look(anna, "/inbox?view=offered", "inbox-offered");
            look(anna, "/inbox?view=mine", "inbox-mine");
            look(anna, "/inbox?view=mine&open=" + interaction, "inbox-open");
            look(anna, "/interactions/" + interaction, "interaction");
            look(anna, "/interactions", "search");
            look(anna, "/interactions?q=findetsichnicht", "search-nothing");
            look(anna, "/password", "password");
            look(anna, "/me/notifications", "notification-choice");
            anna.page.navigate("/inbox");
            anna.page.locator("body").press("?");
            assertThat(anna.page.locator("#keys")).isVisible();
            anna.picture("keys");
            anna.isAccessible();
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void pagesOfAnOperator(Visitor.Setup setup) {
        desk.admin()
                .put(
                        "/api/v1/people/" + brand.name("olga"),
                        Map.of(
                                "name",
                                "Olga Muster",
                                "email",
                                "olga@example.org",
                                "roles",
                                List.of("ADMIN"),
                                "teams",
                                List.of(),
                                "skills",
                                List.of(),
                                "languages",
                                List.of(),
                                "timeZone",
                                "Europe/Berlin",
                                "active",
                                true));
        var unknown = "a-channel-that-nobody-has-ever-heard-of-" + brand.key();
        queue.accept(
                unknown,
                "m1",
                "t1",
                "x".repeat(300).getBytes(UTF_8),
                desk.clock().instant());
        desk.settle();
        var hook = "room-" + brand.key();
        desk.admin()
                .put(
                        "/api/v1/chat-hooks/" + hook,
                        Map.of(
                                "name",
                                "Raum des Ladens",
                                "url",
                                "https://chat.example/hooks/a",
                                "teams",
                                List.of(brand.team()),
                                "secret",
                                "whsec_" + "Q".repeat(32)))
                .expect(201);
        sql.update("""
                insert into parcel (id, medium, addressee, state, packed_at, failures, fence, problem)
                values (?, 'CHAT', ?, 'FAILED', ?, 3, 3, 'The platform answered 410: This room was closed')
                """, UUID.randomUUID(), hook, desk.clock().instant().atOffset(ZoneOffset.UTC));
        try (var olga = new Visitor(desk.base(), setup).signIn(passwords, brand.name("olga"))) {
            olga.page.navigate("/settings");
            fewOfOthers(olga);
            seen(olga, "settings");
            look(olga, "/quarantine", "quarantine");
            look(olga, "/settings/chat-hooks", "chat-hooks");
            look(olga, "/settings/chat-hooks/" + hook, "chat-hook");
            look(olga, "/settings/chat-hooks/new", "chat-hook-new");
            look(olga, "/settings/channels/" + brand.channel() + "/acknowledgement", "acknowledgement");
            look(olga, "/inbox?view=all", "inbox-all");
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void pagesOfADepartment(Visitor.Setup setup) {
        try (var eva = new Visitor(desk.base(), setup).signIn(passwords, brand.name("eva"))) {
            look(eva, "/inbox?view=offered", "inbox-department");
            look(eva, "/interactions/" + interaction, "interaction-department");
        }
    }

    /** All tests share one desk; a few rows of what others furnished say as much as hundreds. */
    private static void fewOfOthers(Visitor visitor) {
        visitor.page.evaluate(
                "document.querySelectorAll('main tbody tr:nth-child(n + 8)').forEach(row => row.remove())");
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        seen(visitor, name);
    }

    private static void seen(Visitor visitor, String name) {
        visitor.picture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }
}
