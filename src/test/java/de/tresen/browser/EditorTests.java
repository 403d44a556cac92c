package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Process owners edit models in the browser: drawn, as a table, as a form, and plainly on a phone. */
@DeskTest
class EditorTests {

    private static final String PROCESS = "/processes/answer-interaction/edit";
    private static final Pattern SAVED = Pattern.compile("(Gespeichert|Saved) \\d\\d:\\d\\d");

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

    @Test
    void aProcessIsDrawnCheckedKeptAndSubmitted() {
        try (var paul = editing(Visitor.Setup.GERMAN, "paul", PROCESS)) {
            var page = paul.page;
            rename(page, "userTask_reply", "Antwort verfassen");
            assertThat(page.locator("[data-kept]")).hasText(SAVED);
            page.reload();
            assertThat(page.locator("[data-element-id=userTask_reply]")).containsText("verfassen");
            assertThat(page.locator("[data-none]")).isVisible();

            page.locator(".djs-palette [data-action=create]").click();
            assertThat(page.locator(".djs-popup")).containsText("Schritte des Desks");
            page.locator(".djs-popup [data-id*='step.askDepartment']").click();
            page.locator("[data-canvas]").click(at(620, 480));
            var finding = page.locator("[data-list] .warning button").first();
            assertThat(finding).isVisible();
            assertThat(page.locator(".finding-badge").first()).isVisible();
            finding.click();
            assertThat(page.locator(".djs-element.selected")).hasCount(1);
            page.locator("select[name=deskStep]").selectOption("");
            assertThat(page.locator("[data-list] .error")).not().hasCount(0);
            paul.picture("editor-process-findings");
            paul.isAccessible();
            page.locator("select[name=deskStep]").selectOption("${askDepartment}");
            assertThat(page.locator("[data-list] .error")).hasCount(0);
            page.locator("[data-do=undo]").click();
            assertThat(page.locator("[data-list] .error")).not().hasCount(0);
            page.locator(".djs-context-pad [data-action=delete]").click();
            assertThat(page.locator("[data-none]")).isVisible();
            assertThat(page.locator(".finding-badge")).hasCount(0);
            paul.consoleIsQuiet();

            page.locator("#comment").fill("Ein treffenderes Wort.");
            page.locator("#publish button").click();
            page.waitForURL("**/processes/drafts/*");
            assertThat(page.locator("main")).containsText("Ein treffenderes Wort.");
        }
    }

    @Test
    void twoEditorsAreNoticedAndTheSameDraftElsewhereLosesNothing() {
        var pia = brand.name("pia");
        desk.admin()
                .put(
                        "/api/v1/people/" + pia,
                        Map.of(
                                "name",
                                "Pia Pohl",
                                "email",
                                pia + "@desk.example",
                                "roles",
                                List.of("PROCESS_OWNER"),
                                "timeZone",
                                "Europe/Berlin",
                                "active",
                                true))
                .expect(201);
        try (var paul = editing(Visitor.Setup.GERMAN, "paul", PROCESS);
                var other = editing(Visitor.Setup.ENGLISH, "pia", PROCESS);
                var there = paul.page.context().newPage()) {
            there.navigate(PROCESS);
            assertThat(there.locator(".studio-editor.open")).isVisible();
            rename(paul.page, "userTask_reply", "Hier");
            assertThat(paul.page.locator("[data-kept]")).hasText(SAVED);
            rename(there, "userTask_reply", "Dort");
            assertThat(there.locator("[data-mine]")).isVisible();
            there.locator("[data-mine]").click();
            assertThat(there.locator("[data-kept]")).hasText(SAVED);
            rename(other.page, "userTask_reply", "Anders");
            assertThat(other.page.locator("[data-others] a").first()).isVisible();

            var file = download(there);
            assertThat(file).contains("name=\"Dort\"");
            there.locator("#model-file")
                    .setInputFiles(new FilePayload(
                            "answer-interaction.bpmn",
                            "application/xml",
                            file.replace("Dort", "Dann").getBytes(StandardCharsets.UTF_8)));
            there.locator("#file form button").click();
            assertThat(there.locator(".studio-editor.open [data-element-id=userTask_reply]"))
                    .containsText("Dann");
            assertThat(download(there)).isEqualTo(file.replace("Dort", "Dann"));
        }
    }

    @Test
    void tablesAndFormsHaveEditorsOfTheirOwn() {
        try (var paul = editing(Visitor.Setup.GERMAN, "paul", "/processes/route-interaction/edit")) {
            var page = paul.page;
            page.locator("td.output-cell [contenteditable]").first().fill("\"niemand\"");
            page.keyboard().press("Tab");
            assertThat(page.locator("[data-kept]")).hasText(SAVED);
            paul.picture("editor-table");
            page.navigate("/processes/followUp/edit");
            assertThat(page.locator(".studio-editor.open")).isVisible();
            assertThat(page.locator(".fjs-palette-field[data-field-type=filepicker]"))
                    .isHidden();
            page.locator(".fjs-palette-field[data-field-type=textfield]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-kept]")).hasText(SAVED);
            paul.picture("editor-form");
            paul.consoleIsQuiet();
        }
    }

    @Test
    void onAPhoneTheSameDraftIsAPlainForm() {
        var phone = Visitor.Setup.all().get(1);
        try (var paul = new Visitor(desk.base(), phone).signIn(passwords, brand.name("paul"))) {
            var page = paul.page;
            page.navigate(PROCESS);
            assertThat(page.locator(".studio-editor")).isHidden();
            page.locator("[id='name.userTask_reply']").fill("Unterwegs");
            page.locator("[id='until.catchEvent_nextRisk']").selectOption("");
            page.locator("[id='length.catchEvent_nextRisk']").fill("PT2H");
            page.locator(".plain-model .button.primary").click();
            assertThat(page.locator("[id='name.userTask_reply']")).hasValue("Unterwegs");
            assertThat(page.locator("[id='length.catchEvent_nextRisk']")).hasValue("PT2H");
            assertThat(download(page)).contains("<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT2H<");
            paul.wholePicture("editor-plain");
            paul.fitsItsWidth();
            paul.isAccessible();
            paul.consoleIsQuiet();
        }
    }

    private Visitor editing(Visitor.Setup setup, String who, String address) {
        var visitor = new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
        visitor.page.navigate(address);
        assertThat(visitor.page.locator(".studio-editor.open")).isVisible();
        return visitor;
    }

    private static void rename(Page page, String element, String name) {
        page.locator("[data-element-id=" + element + "]").first().dblclick();
        page.keyboard().press("Control+a");
        page.keyboard().type(name);
        page.locator("[data-canvas]").click(at(620, 500));
    }

    private static Locator.ClickOptions at(double x, double y) {
        return new Locator.ClickOptions().setPosition(x, y);
    }

    private static String download(Page page) {
        return (String) page.evaluate("fetch(location.pathname + '/file').then(answer => answer.text())");
    }
}
