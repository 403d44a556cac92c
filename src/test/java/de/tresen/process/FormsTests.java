package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Visibility;
import de.tresen.platform.Refusal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The forms as shipped. */
class FormsTests {

    private final Forms forms = Forms.shipped(JsonMapper.shared());

    @Test
    void triageOffersEveryCategoryAndPriority() {
        assertThat(options("triage", "category")).containsExactly(names(Category.values()));
        assertThat(options("triage", "priority")).containsExactly(names(Priority.values()));
        assertThat(options("reply", "visibility")).containsExactlyInAnyOrder(names(Visibility.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "triage, category priority actionable, category",
        "reply, text visibility followUpAt, text",
        "approveReply, decision note, decision",
        "answerQuestion, text, text",
        "followUp, next waitUntil, next"
    })
    void asksForNoMoreThanIsNeeded(String key, String fields, String required) {
        var form = forms.form(key);

        assertThat(form.fields()).extracting(Form.Field::key).containsExactly(fields.split(" "));
        assertThat(form.fields())
                .filteredOn(Form.Field::required)
                .extracting(Form.Field::key)
                .containsExactly(required);
        assertThat(form.fields()).allSatisfy(field -> assertThat(field.label()).isNotEqualTo(field.key()));
    }

    @Test
    void takesWhatIsComplete() {
        assertThat(forms.check("triage", Map.of("category", "PRAISE", "priority", "LOW", "actionable", false)))
                .isEmpty();
        assertThat(forms.check("reply", Map.of("text", "Guten Tag", "followUpAt", "2026-11-20T09:00:00Z")))
                .isEmpty();
        assertThat(forms.check("approveReply", Map.of("decision", "RETURNED", "note", "Bitte mit Namen.")))
                .isEmpty();
        assertThat(forms.check("followUp", Map.of("next", "KEEP_WAITING", "waitUntil", "2026-11-20")))
                .isEmpty();
    }

    @Test
    void namesEachWrongField() {
        var values = new HashMap<String, Object>();
        values.put("category", "UNKNOWN");
        values.put("priority", List.of("LOW"));
        values.put("actionable", "yes");
        values.put("colour", "red");

        assertThat(forms.check("triage", values))
                .containsExactly(
                        new Refusal.Field(
                                "category",
                                "must be one of QUESTION, COMPLAINT, PRAISE, SUGGESTION, REQUEST, SPAM, ABUSE, OTHER"),
                        new Refusal.Field("priority", "must be one value"),
                        new Refusal.Field("actionable", "must be true or false"),
                        new Refusal.Field("colour", "is not a field of this form; leave it out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void blankIsNotGiven(String blank) {
        assertThat(forms.check("reply", Map.of("text", blank)))
                .containsExactly(new Refusal.Field("text", "is required; fill it in"));
        assertThat(forms.check("followUp", Map.of("next", "CLOSE", "waitUntil", blank)))
                .isEmpty();
        assertThat(forms.check("reply", Collections.singletonMap("text", null))).hasSize(1);
    }

    @Test
    void limitsTheLength() {
        assertThat(forms.check("answerQuestion", Map.of("text", "x".repeat(20_000))))
                .isEmpty();
        assertThat(forms.check("answerQuestion", Map.of("text", "x".repeat(20_001))))
                .containsExactly(new Refusal.Field("text", "must have at most 20000 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "", "../application", "triage.form", "forms/triage", "a\0b", "Triage"})
    void knowsOnlyItsOwnForms(String key) {
        assertThatThrownBy(() -> forms.form(key)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> forms.check(key, Map.of())).isInstanceOf(Refusal.NotFound.class);
    }

    private List<String> options(String form, String field) {
        return forms.form(form).field(field).orElseThrow().options().stream()
                .map(Form.Option::value)
                .toList();
    }

    private static String[] names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
}
