package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox in its states, in both languages and themes, on a desk and on a phone: empty, one, many, wrong, very long words. */
@DeskTest
class StatesTests {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    private static final List<String> LISTS =
            List.of("mine", "offered", "waiting", "set-aside", "covering", "at-risk", "team");

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    private interface Look {
        void at(Visitor visitor);
    }

    private void inEverySetup(String who, Look look) {
        for (var setup : Visitor.Setup.all()) {
            try (var visitor = new Visitor(desk.base(), setup).signIn(passwords, brand.name(who))) {
                look.at(visitor);
            }
        }
    }

    private static void check(Visitor visitor, String name) {
        visitor.fitsItsWidth();
        visitor.consoleIsQuiet();
        visitor.picture(name);
        visitor.isAccessible();
    }

    private String writes(String thread, String text) {
        var event = new HashMap<String, Object>(brand.platform().created(thread, "m-" + thread, text));
        event.put("author", Map.of("id", "p-" + thread, "name", "Frau " + LONG));
        event.put("title", LONG + " " + thread);
        brand.platform().post(brand.channel(), event).expect(202);
        return thread;
    }

    @Test
    void everyListIsAPageWhenItIsEmpty() {
        inEverySetup("anna", anna -> {
            for (var list : LISTS) {
                anna.page.navigate("/inbox?view=" + list);
                assertThat(anna.page.locator("#rows .empty")).isVisible();
                check(anna, "empty-" + list);
            }
        });
    }

    @Test
    void manyWithLongWordsAreReadUnrolledAndChosen() {
        for (var i = 0; i < 53; i++) {
            writes("t" + i, "Guten Tag, wann wird meine " + LONG + " geliefert?");
        }
        desk.settle();
        inEverySetup("anna", anna -> {
            assertThat(anna.page.locator(".row").nth(49)).isAttached();
            check(anna, "many");
            anna.page.locator("#pick").click();
            anna.page.locator("[data-pick=all]").click();
            check(anna, "many-chosen");
            anna.page.locator("[data-row-key=z]").click();
            check(anna, "many-aside");
            anna.page.locator("[data-pick=none]").click();
            anna.page.locator("#pick").click();
            anna.page.locator(".filter summary").click();
            check(anna, "many-filter");
            anna.page.keyboard().press("Escape");
            anna.page.locator("#more a").scrollIntoViewIfNeeded();
            assertThat(anna.page.locator(".row")).hasCount(53);
        });
    }

    @Test
    void oneIsOpenedWithAVeryLongNameAndWhatGoesWrongIsSaid() {
        writes("one", "Guten Tag, wann wird meine " + LONG + " geliefert? " + "https://example.org/" + LONG + LONG);
        desk.settle();
        var id = brand.inThread("one").at("/id").asString();
        brand.claim("anna", "reply", id);
        inEverySetup("anna", anna -> {
            anna.page.navigate("/interactions/" + id);
            assertThat(anna.page.locator("#reply")).isVisible();
            check(anna, "one-long");
            anna.page.locator("summary[data-key=d]").click();
            anna.page.locator("input[value=DELIBERATELY_LEFT]").check();
            anna.page.locator(".tool[open] button.primary").click();
            assertThat(anna.page.locator(".notice.wrong")).isVisible();
            assertThat(anna.page.locator(".tool[open] input[value=DELIBERATELY_LEFT]"))
                    .isChecked();
            assertThat(anna.page.locator(".tool[open] input[value=DELIBERATELY_LEFT]"))
                    .isFocused();
            anna.isAccessible();
            anna.picture("one-refused");
        });
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        for (var setup : Visitor.Setup.all()) {
            try (var anna = new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"))) {
                anna.page.navigate(
                        "/interactions/01999999-0000-7000-8000-000000000000",
                        new Page.NavigateOptions().setTimeout(20_000));
                assertThat(anna.page.locator("h1")).isVisible();
                anna.fitsItsWidth();
                anna.picture("nowhere");
                anna.isAccessible();
            }
        }
    }
}
