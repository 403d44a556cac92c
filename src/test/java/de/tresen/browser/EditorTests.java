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
import de.tresen.people.People;
import de.tresen.studio.Drafts;
import de.tresen.studio.Publication;
import de.tresen.studio.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";
    private static final String CANVAS = "[data-canvas] .djs-container > svg";
    private static final Path OTHER_TOOLS = Path.of("src/test/resources/models");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|this|it|field|form|values?|selected|default|required|label|key|options?|when|add|remove|delete"
                    + "|create|must|should|empty|none|search|date|hours?|components?|columns?|condition|appearance|layout"
                    + "|validation|minimum|maximum|disabled|read only|static|dynamic|toggle|open|properties|text view|height)\\b");
    private static final Pattern SAVED = Pattern.compile("(Gespeichert|Saved) \\d\\d:\\d\\d");

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    Drafts drafts;

    @Autowired
    Publication publication;

    @Autowired
    Versions versions;

    @Autowired
    People people;

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
            assertThat(page.locator(".djs-popup")).containsText("Schritte des Tresens");
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
            whatCannotBeDrawnIsAnsweredInWords(there, file);
        }
    }

    /** Other bytes, other tools, and no drawing at all. */
    private static void whatCannotBeDrawnIsAnsweredInWords(Page page, String file) {
        open(page, "utf-16.bpmn", file.getBytes(StandardCharsets.UTF_16));
        assertThat(page.locator(".error-summary")).containsText("UTF-8");
        open(page, "huge.bpmn", new byte[5 * 1024 * 1024]);
        assertThat(page.locator(".error-summary")).containsText("1 MiB");
        var strange =
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\"><choreography id=\"c\"/>"
                        + "<collaboration id=\"k\"><conversation id=\"v\"/></collaboration></definitions>";
        open(page, "strange.bpmn", strange.getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("[data-undrawable]")).isVisible();
        assertThat(page.locator(".plain-model .studio-findings .error").first()).isVisible();
        open(page, "back.bpmn", ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".studio-editor.open")).isVisible();
    }

    /** Drawn or not, what other tools write is answered with findings in words, and can be replaced. */
    @Test
    void filesOfOtherToolsAreAnsweredWithFindings() throws IOException {
        try (var paul = editing(Visitor.Setup.ENGLISH, "paul", PROCESS)) {
            var page = paul.page;
            for (var name : List.of("no-drawing.bpmn", "drawing-only.bpmn")) {
                open(page, name, Files.readAllBytes(OTHER_TOOLS.resolve(name)));
                assertThat(page.locator("[data-undrawable]")).isVisible();
                foundInWords(page, ".plain-model .studio-findings .error");
                paul.wholePicture("editor-" + name.replace(".bpmn", ""));
                paul.isAccessible();
            }
            open(page, "pools.bpmn", Files.readAllBytes(OTHER_TOOLS.resolve("pools-and-data.bpmn")));
            assertThat(page.locator(".studio-editor.open [data-element-id=clerk]")
                            .first())
                    .isVisible();
            foundInWords(page, "[data-list] .error");
            rename(page, "book", "Book the invoice");
            assertThat(page.locator("[data-kept]")).hasText(SAVED);
            assertThat(download(page)).contains("Book the invoice", "http://paper.example/2013", "Supplier");
            paul.picture("editor-pools-and-data");
            paul.isAccessible();
            paul.consoleIsQuiet();
        }
    }

    private static void foundInWords(Page page, String findings) {
        assertThat(page.locator(findings).first()).isVisible();
        assertThat(page.locator(findings).allInnerTexts()).allMatch(words -> words.contains(" "));
        assertThat(page.locator(".error-summary")).hasCount(0);
    }

    private static void open(Page page, String name, byte[] file) {
        page.locator("#model-file").setInputFiles(new FilePayload(name, "application/xml", file));
        page.locator("#file form button").click();
    }

    @Test
    void tablesAndFormsHaveEditorsOfTheirOwn() {
        try (var paul = editing(Visitor.Setup.GERMAN, "paul", "/processes/route-interaction/edit")) {
            var page = paul.page;
            assertThat(page.locator("[title='Die erste Zeile, die passt, gilt.']"))
                    .hasCount(1);
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

    /** Each field that can be added, with all that can be said of it. */
    @Test
    void theFormEditorSpeaksGerman() {
        try (var paul = editing(Visitor.Setup.GERMAN, "paul", "/processes/followUp/edit")) {
            var page = paul.page;
            var fields = page.locator(".fjs-palette-field:visible").all();
            assertThat(fields).hasSizeGreaterThan(9);
            assertThat(english(page)).isEmpty();
            for (var field : fields) {
                field.focus();
                page.keyboard().press("Enter");
                for (var group : page.locator(".bio-properties-panel-group-header:not(.open)")
                        .all()) {
                    group.locator("button").last().click();
                }
                assertThat(english(page)).as(field.textContent()).isEmpty();
            }
            paul.picture("editor-form-fields");
            paul.consoleIsQuiet();
        }
    }

    /** What the editor itself says, by texts, names and hints. */
    private static List<String> english(Page page) {
        var said = page.evaluate("""
                () => [...document.querySelectorAll('.fjs-palette-container, .fjs-properties-container, .fjs-context-pad')]
                    .flatMap((place) => [...place.querySelectorAll('*')])
                    .filter((each) => each.checkVisibility() && !each.closest('input, textarea, .cm-editor, .bio-properties-panel-header-label'))
                    .flatMap((each) => [
                        ...[...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data),
                        ...['title', 'placeholder', 'aria-label'].map((name) => each.getAttribute(name) ?? '')])
                """);
        return ((List<?>) said)
                .stream()
                        .map(String::valueOf)
                        .filter(text -> ENGLISH.matcher(text).find())
                        .distinct()
                        .toList();
    }

    /** From the field in the editor to the question in the inbox, over a colleague's desk and back again. */
    @Test
    void aFieldAddedToAFormIsAskedForInTheInboxOnceASecondPersonPublishesIt() throws IOException {
        var interaction = brand.writes("t1", "m1", QUESTION).at("/id").asString();
        brand.claim("anna", "reply", interaction);
        try (var paul = editing(Visitor.Setup.GERMAN, "paul", "/processes/reply/edit");
                var second = new Visitor(desk.base(), Visitor.Setup.ENGLISH).signIn(passwords, "admin");
                var anna = new Visitor(desk.base(), Visitor.Setup.GERMAN).signIn(passwords, brand.name("anna"))) {
            var draft = fieldSubmitted(paul);
            anotherFieldKept(paul);
            second.page.navigate(draft);
            assertThat(second.page.locator(".model-changes")).containsText("Bestellnummer");
            second.page.locator("form[action$=publication] button").click();
            second.page.waitForURL("**/processes/reply/versions");
            isOvertakenAndBeginsAnew(paul);

            anna.page.navigate("/interactions/" + interaction);
            anna.page.locator("#reply").fill("Morgen ist sie da.");
            anna.page.getByLabel("Bestellnummer").fill("AB-12");
            anna.page.locator("#work-acts .composer .button.primary").first().click();
            assertThat(anna.page.locator(".context .given").first()).hasText("AB-12");

            second.page.locator(".history > li").nth(1).locator("form button").click();
            assertThat(second.page
                            .locator(".history > li")
                            .first()
                            .locator(".tag.ok")
                            .first())
                    .isVisible();
            var next = brand.writes("t2", "m2", QUESTION).at("/id").asString();
            brand.claim("anna", "reply", next);
            anna.page.navigate("/interactions/" + next);
            assertThat(anna.page.locator("#reply")).isVisible();
            assertThat(anna.page.getByLabel("Bestellnummer")).hasCount(0);
        } finally {
            var shipped = Files.readString(Path.of("forms/reply.form"));
            if (!versions.content("reply", versions.of("reply").get(0).number()).equals(shipped)) {
                publication.publish(
                        drafts.propose("reply", shipped, null, people.get(brand.name("paul")))
                                .id(),
                        people.get("admin"));
            }
        }
    }

    private static void anotherFieldKept(Visitor paul) {
        paul.page.navigate("/processes/reply/edit");
        assertThat(paul.page.locator("#give-up")).isHidden();
        anotherField(paul);
        assertThat(paul.page.locator("[data-kept]")).hasText(SAVED);
        assertThat(paul.page.locator("[data-outdated]")).isHidden();
    }

    private static void anotherField(Visitor paul) {
        paul.page.locator(".fjs-palette-field[data-field-type=textfield]").focus();
        paul.page.keyboard().press("Enter");
    }

    private static void isOvertakenAndBeginsAnew(Visitor paul) {
        var page = paul.page;
        anotherField(paul);
        assertThat(page.locator("[data-outdated]")).containsText("Laden Sie ihn herunter");
        page.locator("#publish button").click();
        assertThat(page.locator(".error-summary")).containsText("nicht eingereicht");
        page.locator("#give-up summary").click();
        paul.wholePicture("editor-overtaken");
        paul.isAccessible();
        page.locator("#give-up button").click();
        assertThat(page.locator("[data-outdated]")).isHidden();
        assertThat(page.locator(".fjs-form-container")).containsText("Bestellnummer");
    }

    /** The draft's address. */
    private String fieldSubmitted(Visitor paul) {
        var page = paul.page;
        page.locator(".fjs-palette-field[data-field-type=textfield]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-kept]")).hasText(SAVED);
        page.locator(".fjs-form-container .fjs-element[data-field-type=textfield]")
                .last()
                .click();
        page.locator("#bio-properties-panel-key").fill("orderNumber");
        page.locator("[data-entry-id=label] :is(textarea, input, [contenteditable=true])")
                .first()
                .fill("Bestellnummer");
        page.keyboard().press("Tab");
        page.waitForCondition(() -> download(page).contains("Bestellnummer"));
        paul.picture("editor-form-field");
        paul.isAccessible();
        page.locator("#comment").fill("Wir brauchen die Nummer.");
        page.locator("#publish button").click();
        page.waitForURL("**/processes/drafts/*");
        return page.url();
    }

    /** No mouse: found by searching, renamed, a step put after it, led elsewhere, kept and submitted. */
    @Test
    void theKeyboardAloneIsEnough() {
        try (var paul = editing(Visitor.Setup.GERMAN, "paul", PROCESS)) {
            var page = paul.page;
            var keys = page.keyboard();
            tabTo(page, CANVAS);
            selectByKeys(page, "Antwort schreiben");
            keys.press("e");
            assertThat(page.locator(".djs-direct-editing-content")).isFocused();
            keys.press("Control+a");
            keys.type("Antwort verfassen");
            keys.press("Enter");
            assertThat(page.locator(CANVAS)).isFocused();
            assertThat(page.locator("[data-element-id=userTask_reply]").first()).containsText("verfassen");

            keys.press("a");
            assertThat(page.locator(".djs-popup input")).isFocused();
            keys.type("Abteilung fragen");
            assertThat(page.locator(".djs-popup .entry.selected")).containsText("Abteilung fragen");
            keys.press("Enter");
            assertThat(page.locator(".djs-direct-editing-content")).isFocused();
            keys.press("Enter");
            assertThat(page.locator(CANVAS)).isFocused();
            assertThat(page.locator("[data-kept]")).hasText(SAVED);
            page.waitForCondition(() -> download(page).contains("${askDepartment}"));
            assertThat(page.locator("[data-list] .error")).hasCount(0);
            paul.picture("editor-keyboard");

            tabTo(page, "#comment");
            keys.type("Ohne Maus gezeichnet.");
            keys.press("Tab");
            keys.press("Enter");
            page.waitForURL("**/processes/drafts/*");
            assertThat(page.locator("[data-change=ADDED]").first()).isVisible();
            paul.consoleIsQuiet();
        }
    }

    private static void selectByKeys(Page page, String words) {
        page.keyboard().press("Control+f");
        page.keyboard().type(words);
        assertThat(page.locator(".djs-search-result").first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator(".djs-element.selected")).hasCount(1);
        assertThat(page.locator(CANVAS)).isFocused();
    }

    private static void tabTo(Page page, String selector) {
        page.evaluate("document.activeElement.blur()");
        for (int presses = 0; presses < 150; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("not reached with the keyboard: " + selector);
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
            page.locator("[id='condition.flow_approved']").fill("approved == true and answered == false");
            page.locator(".plain-model .button.primary").click();
            assertThat(page.locator("[id='name.userTask_reply']")).hasValue("Unterwegs");
            assertThat(page.locator("[id='length.catchEvent_nextRisk']")).hasValue("PT2H");
            assertThat(download(page))
                    .contains(
                            "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT2H<",
                            ">${approved == true and answered == false}<");
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
