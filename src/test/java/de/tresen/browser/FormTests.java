package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process owner adds fields to a form, and the inbox asks for them without any code. */
@DeskTest
class FormTests {

    private static final String ADDED = """
            {"type": "textfield", "key": "orderNumber", "id": "f1", "label": "Bestellnummer",
             "validate": {"required": true, "pattern": "^[A-Z]{2}-[0-9]+$"}},
            {"type": "number", "key": "pieces", "id": "f2", "label": "Stückzahl", "validate": {"min": 1, "max": 9}},
            {"type": "textarea", "key": "remark", "id": "f3", "label": "Bemerkung zur Donaudampfschifffahrtsgesellschaftskapitänsmütze"},
            {"type": "checkbox", "key": "fragile", "id": "f4", "label": "Zerbrechlich"},
            {"type": "radio", "key": "size", "id": "f5", "label": "Größe",
             "values": [{"label": "Klein", "value": "S"}, {"label": "Groß", "value": "L"}]},
            {"type": "select", "key": "depot", "id": "f6", "label": "Lager",
             "values": [{"label": "Nord", "value": "N"}, {"label": "Süd", "value": "X"}]},
            {"type": "checklist", "key": "parts", "id": "f7", "label": "Teile",
             "values": [{"label": "Deckel", "value": "lid"}, {"label": "Boden", "value": "base"}]},
            {"type": "datetime", "subtype": "date", "key": "bought", "id": "f8", "dateLabel": "Gekauft am"},
            {"type": "taglist", "key": "colours", "id": "f9", "label": "Farben",
             "values": [{"label": "Rot", "value": "red"}, {"label": "Blau", "value": "blue"}]},
            {"type": "textfield", "key": "wrapping", "id": "f10", "label": "Verpackung",
             "conditional": {"hide": "=fragile = false"}, "validate": {"required": true}},
            {"type": "text", "id": "f11", "text": "Bei **Bruch** bitte zwei Bilder."},
            """;

    private static final String WRONG = ".form-fields .fjs-form-field-error";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient sql;

    Brand brand;
    String interaction;
    String deployment = "";

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        interaction = brand.writes(
                        "t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.")
                .at("/id")
                .asString();
    }

    @AfterEach
    void tidy() {
        if (!deployment.isEmpty()) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void aFieldAddedToTheReplysFormIsAskedForCheckedAndKept() throws IOException {
        try (var anna = answering(Visitor.Setup.GERMAN)) {
            var page = anna.page;
            page.locator("#reply").fill("Morgen ist sie da.");
            assertThat(page.locator(".form-fields.drawn")).isVisible();
            page.getByLabel("Bestellnummer").fill("nein");
            page.getByLabel("Stückzahl").fill("3");
            page.getByLabel("Groß", exactly()).check();
            page.getByLabel("Boden").check();
            send(page);
            assertThat(page.locator(WRONG)).containsText("Bitte in dieser Form angeben");
            assertThat(page.getByLabel("Bestellnummer")).isFocused();
            assertThat(page.getByLabel("Bestellnummer")).hasValue("nein");
            assertThat(page.getByLabel("Stückzahl")).hasValue("3");
            assertThat(page.getByLabel("Boden")).isChecked();
            assertThat(page.locator("#reply")).hasValue("Morgen ist sie da.");
            page.getByLabel("Bestellnummer").fill("AB-12");
            send(page);
            assertThat(page.locator(".context .given").first()).hasText("AB-12");
            assertThat(page.locator(".context")).containsText("Groß");
        }
        Assertions.assertThat(variables()).containsEntry("size", "L").doesNotContainKey("orderNumber");
    }

    @Test
    void aFieldWithAConditionIsAskedForOnlyWhenItIsShown() throws IOException {
        try (var anna = answering(Visitor.Setup.GERMAN)) {
            var page = anna.page;
            assertThat(page.locator(".form-fields.drawn")).containsText("Bei Bruch bitte zwei Bilder.");
            assertThat(page.getByLabel("Verpackung")).hasCount(0);
            page.getByLabel("Zerbrechlich").check();
            page.getByLabel("Bestellnummer").fill("AB-12");
            page.locator("#reply").fill("Morgen ist sie da.");
            send(page);
            assertThat(page.locator(WRONG)).containsText("Bitte ausfüllen");
            page.getByLabel("Verpackung").fill("Holzwolle");
            page.getByLabel("Verpackung").press("Enter");
            assertThat(page.locator("#reply")).hasValue("Morgen ist sie da.");
            send(page);
            assertThat(page.locator(".context")).containsText("Holzwolle");
            anna.consoleIsQuiet();
        }
    }

    @Test
    void whatTheServerRefusesIsSaidAtTheFieldsAndNothingIsLost() throws IOException {
        try (var anna = answering(Visitor.Setup.GERMAN)) {
            var page = anna.page;
            page.locator("#reply").fill("Morgen ist sie da.");
            assertThat(page.locator(".form-fields.drawn")).isVisible();
            page.getByLabel("Bestellnummer").fill("AB-12");
            page.getByLabel("Bemerkung").fill("bleibt");
            page.evaluate("""
                    const other = Object.assign(document.createElement('input'),
                        {type: 'hidden', name: 'field.orderNumber', value: 'nein'});
                    document.querySelector('#reply').form.prepend(other);
                    """);
            send(page);
            assertThat(page.locator(".form-fields .error")).containsText("Bestellnummer");
            assertThat(page.locator(".form-fields.drawn")).isVisible();
            assertThat(page.getByLabel("Bestellnummer")).hasValue("nein");
            assertThat(page.getByLabel("Bemerkung")).hasValue("bleibt");
            assertThat(page.locator("#reply")).hasValue("Morgen ist sie da.");
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void addedFieldsAreAccessibleAndFit(Visitor.Setup setup) throws IOException {
        try (var anna = answering(setup)) {
            anna.page.locator("#reply").fill("Morgen ist sie da.");
            assertThat(anna.page.locator(".form-fields.drawn")).isVisible();
            anna.page.getByLabel("Bestellnummer").fill("nein");
            anna.page.getByLabel("Zerbrechlich").check();
            send(anna.page);
            assertThat(anna.page.locator(WRONG)).hasCount(2);
            anna.consoleIsQuiet();
            anna.picture("form-fields");
            anna.fitsItsWidth();
            anna.isAccessible();
        }
    }

    private void publish(String key) throws IOException {
        var shipped = Files.readString(Path.of("forms", key + ".form"));
        var changed = shipped.replaceFirst("\"components\": \\[", "\"components\": [" + ADDED.replace("$", "\\$"));
        deployment = repository
                .createDeployment()
                .name("added by a process owner")
                .addString(key + ".form", changed)
                .deploy()
                .getId();
    }

    private Map<String, String> variables() {
        var found = new java.util.HashMap<String, String>();
        sql.sql("""
                select v.NAME_ name, v.TEXT_ text from ACT_RU_VARIABLE v
                join ACT_RU_EXECUTION e on e.ID_ = v.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?
                """).param(interaction).query(row -> {
            found.put(row.getString("name"), String.valueOf(row.getString("text")));
        });
        return found;
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** Anna holds the reply task, whose form has more fields, and has it before her. */
    private Visitor answering(Visitor.Setup setup) throws IOException {
        publish("reply");
        brand.claim("anna", "reply", interaction);
        var anna = new Visitor(desk.base(), setup).signIn(passwords, brand.name("anna"));
        anna.page.navigate("/interactions/" + interaction);
        return anna;
    }

    private static void send(Page page) {
        page.locator("#work-acts .composer .button.primary").first().click();
    }
}
