package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A promise beside the conversation can be asked why it is due when it is. */
@DeskTest
class ExplainedClockTests {

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;
    String id;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString();
        desk.after(Duration.ofHours(1));
        brand.reply("anna", id, "Hallo Petra, morgen.").expect(201);
        desk.settle();
        desk.after(Duration.ofMinutes(90));
    }

    private void personWritesAndTomorrowIsClosed() {
        brand.writes("t1", "m2", "Und wann genau?");
        var tomorrow = desk.clock()
                .instant()
                .atZone(ZoneId.of("Europe/Berlin"))
                .toLocalDate()
                .plusDays(1);
        var day = List.of("09:00-17:00");
        var week = Map.of("MONDAY", day, "TUESDAY", day, "WEDNESDAY", day, "THURSDAY", day, "FRIDAY", day);
        var closed = Map.of("date", tomorrow.toString(), "open", List.of(), "name", "Betriebsausflug");
        desk.admin()
                .put(
                        "/api/v1/service-hours/" + brand.hours(),
                        Map.of("timeZone", "Europe/Berlin", "week", week, "exceptions", List.of(closed)))
                .expect(200);
    }

    private Locator resolution(Visitor anna) {
        anna.page.navigate("/interactions/" + id);
        anna.page.evaluate("document.querySelectorAll('details.promise').forEach(each => each.open = true)");
        return anna.page
                .locator("details.promise")
                .filter(new Locator.FilterOptions().setHas(anna.page.locator("li.paused")));
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void everyStretchSaysWhyItCountsOrNot(Visitor.Setup setup) {
        personWritesAndTomorrowIsClosed();
        try (var anna = new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"))) {
            var account = resolution(anna).first();
            var german = setup.language().startsWith("de");
            assertThat(account).containsText(german ? "10:00 – 11:00 zählt · 1 Std." : "10:00 – 11:00 counts · 1 h");
            assertThat(account).containsText(german ? "wir haben auf die Person gewartet" : "we waited for the person");
            assertThat(account).containsText(german ? "geschlossen: Betriebsausflug" : "closed: Betriebsausflug");
            assertThat(account).containsText(german ? "Servicezeiten geändert" : "service hours changed");
            assertThat(account.locator("svg.band rect.counted").first()).isVisible();
            assertThat(account.locator("svg.band rect.paused")).hasCount(2);
            anna.fitsItsWidth();
            anna.consoleIsQuiet();
            account.scrollIntoViewIfNeeded();
            anna.picture("explained-clock");
            anna.isAccessible();
        }
    }

    @Test
    void whileWeWaitItSaysSinceWhenAndForWhom() {
        try (var anna = new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name("anna"))) {
            var account = resolution(anna).first();
            assertThat(account).containsText("Seit 11:00 warten wir auf die Person; die Uhr steht.");
            anna.picture("explained-clock-paused");
        }
    }

    @Test
    void weeksLaterEveryStretchSaysItsDate() {
        personWritesAndTomorrowIsClosed();
        desk.clock().tick(Duration.ofDays(20));
        try (var anna = new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name("anna"))) {
            var account = resolution(anna).first();
            assertThat(account).containsText(Pattern.compile("[0-9]+\\. \\S+ 10:00 – 11:00 zählt"));
            account.scrollIntoViewIfNeeded();
            anna.picture("explained-clock-weeks");
        }
    }

    @Test
    void whatNeverFallsDueSaysSo() {
        brand.writes("t1", "m2", "Und wann genau?");
        var once = Map.of("date", "2020-01-01", "open", List.of("09:00-10:00"), "name", "einmal");
        desk.admin()
                .put(
                        "/api/v1/service-hours/" + brand.hours(),
                        Map.of("timeZone", "Europe/Berlin", "week", Map.of(), "exceptions", List.of(once)))
                .expect(200);
        try (var anna = new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name("anna"))) {
            anna.page.navigate("/interactions/" + id);
            assertThat(anna.page.locator("details.promise .clock").last()).hasText("ohne Frist");
            anna.consoleIsQuiet();
        }
    }
}
