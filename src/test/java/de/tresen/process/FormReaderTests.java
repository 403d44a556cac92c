package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.tresen.platform.Refusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms as other people write them. */
class FormReaderTests {

    private final FormReader reader = new FormReader(JsonMapper.shared());

    @Test
    void passesOverWhatCarriesNoValue() {
        var form = form("""
                {"type": "text", "text": "# Hallo"}, {"type": "separator"}, {"type": "spacer", "height": 60},
                {"type": "image", "source": "=x"}, {"type": "html", "content": "<b>"}, {"type": "iframe"},
                {"type": "button", "key": "send", "action": "submit"}, {"type": "table", "id": "t"},
                {"type": "textfield", "label": "without a key"}, {"type": "hologram", "key": "odd"}, {"key": "bare"},
                7, null, "text", [], {"type": "textfield", "key": "name"}
                """);

        assertThat(form.fields()).extracting(Form.Field::key).containsExactly("name");
        assertThat(complaints(form, "odd", "value")).containsExactly("is not a field of this form; leave it out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"components\": null}", "{\"components\": {}}", "{\"components\": 3}", "[]", "null", "3"
            })
    void readsAFormThatAsksForNothing(String schema) {
        assertThat(reader.read("odd", schema).fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"components\": [}", "<form/>"})
    void failsLoudlyOnWhatIsNoJson(String schema) {
        assertThatThrownBy(() -> reader.read("odd", schema)).isInstanceOf(JacksonException.class);
    }

    @Test
    void opensGroupsButNotThoseWithAPathOfTheirOwn() {
        var form = form("""
                {"type": "group", "components": [{"type": "group", "path": "", "components": [{"type": "number", "key": "inner"}]}]},
                {"type": "group", "path": "address", "components": [{"type": "textfield", "key": "street"}]},
                {"type": "dynamiclist", "path": "rows", "components": [{"type": "textfield", "key": "cell"}]}
                """);

        assertThat(form.fields()).extracting(Form.Field::key).containsExactly("inner");
        assertThat(complaints(form, "address", Map.of("street", "x"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=b = 1                     | {'b': 1}              | ",
                "=b = 1                     | {'b': '1'}            | ",
                "=b = 1                     | {'b': 2}              | a",
                "=b = 1                     | {}                    | a",
                "=b != 1                    | {}                    | ",
                "=t                         | {'t': true}           | ",
                "=t = false                 | {}                    | ",
                "=not(t)                    | {}                    | ",
                "=w = ''                 | {}                    | ",
                "=w = 'no'               | {'w': 'yes'}          | a",
                "=list contains(l, 'x')  | {'l': ['x']}          | ",
                "=list contains(l, 'x')  | {}                    | a",
                "=list contains(l, 'x')  | {'l': ['y']}          | a",
                "=b >                       | {}                    | ",
                "=                          | {}                    | ",
                "nonsense                   | {}                    | a",
            })
    void requiresWhatIsShown(String hide, String given, @Nullable String required) {
        var form = form("""
                {"type": "group", "conditional": {"hide": %s}, "components":
                    [{"type": "textfield", "key": "a", "validate": {"required": true}}]},
                {"type": "number", "key": "b"}, {"type": "checkbox", "key": "t"}, {"type": "textfield", "key": "w"},
                {"type": "checklist", "key": "l", "values": [{"value": "x"}, {"value": "y"}]}
                """.formatted(JsonMapper.shared().writeValueAsString(hide.replace('\'', '"'))));
        Map<String, Object> values = JsonMapper.shared().readValue(given.replace('\'', '"'), new TypeReference<>() {});

        assertThat(Forms.check(form, values))
                .extracting(Refusal.Field::field)
                .isEqualTo(required == null ? List.of() : List.of(required));
    }

    @Test
    void doesNotCheckWhatIsHidden() {
        var form = form("""
                {"type": "textfield", "key": "a", "conditional": {"hide": "=b = 1"}, "validate": {"minLength": 3}},
                {"type": "number", "key": "b"}
                """);

        assertThat(Forms.check(form, Map.of("a", "x", "b", 1))).isEmpty();
        assertThat(Forms.check(form, Map.of("a", "x", "b", 2))).hasSize(1);
    }

    @Test
    void theViewerDrawsWhatHasNoControlElsewhereAndCanBeKept() {
        var form = form("""
                {"type": "textfield", "key": "text"}, {"type": "textfield", "key": "own"},
                {"type": "text", "text": "Read this."}, {"type": "button", "action": "submit"},
                {"type": "dynamiclist", "path": "list", "components": [{"type": "textfield", "key": "x"}]},
                {"type": "group", "label": "More", "components": [{"type": "filepicker", "key": "f"}, {"type": "number", "key": "n"}]}
                """);

        var drawn = JsonMapper.shared()
                .readTree(new FormReader(JsonMapper.shared()).drawn(form.schema(), Set.of("text")))
                .path("components");

        assertThat(drawn.valueStream().map(one -> one.path("type").asString()))
                .containsExactly("textfield", "text", "group");
        assertThat(drawn.path(0).path("key").asString()).isEqualTo("own");
        assertThat(drawn.path(2).path("components").valueStream())
                .singleElement()
                .satisfies(one -> assertThat(one.path("key").asString()).isEqualTo("n"));
    }

    @Test
    void doesNotTakeWhatIsDisabled() {
        assertThat(form("{\"type\": \"textfield\", \"key\": \"a\", \"disabled\": true}")
                        .fields())
                .isEmpty();
    }

    @Test
    void theFirstOfTwoFieldsWithOneKeyCounts() {
        var form = form("{\"type\": \"number\", \"key\": \"a\"}, {\"type\": \"textfield\", \"key\": \"a\"}");

        assertThat(form.fields()).singleElement().extracting(Form.Field::type).isEqualTo(Form.Type.NUMBER);
    }

    @Test
    void findsALabelThatCanBeShown() {
        var form = form("""
                {"type": "textfield", "key": "a", "label": "=computed"}, {"type": "textfield", "key": "b", "label": 5},
                {"type": "datetime", "key": "c", "dateLabel": "Tag"}, {"type": "datetime", "key": "d", "timeLabel": "Uhr", "subtype": "time"}
                """);

        assertThat(form.fields()).extracting(Form.Field::label).containsExactly("a", "b", "Tag", "Uhr");
    }

    @Test
    void ignoresLimitsThatAreExpressionsOrNonsense() {
        var form = form("""
                {"type": "number", "key": "n", "validate": {"min": "=a", "max": "10", "required": "=true"}},
                {"type": "textfield", "key": "t", "validate": {"minLength": -3, "maxLength": 1e30, "pattern": "=x"}},
                {"type": "textfield", "key": "p", "validate": {"pattern": "(unclosed", "minLength": {}}}, {"type": "number", "key": "v", "validate": 9}
                """);

        assertThat(Forms.check(form, Map.of("n", -5, "t", "x", "p", "y", "v", 1)))
                .isEmpty();
        assertThat(complaints(form, "n", 11)).containsExactly("must be at most 10");
    }

    @Test
    void comparesOptionsOfAnyKindByTheirText() {
        var form = form("""
                {"type": "select", "key": "s", "values": [{"value": 1, "label": "Eins"}, {"value": true}, {"value": null}, {"value": {}}, 4]},
                {"type": "radio", "key": "computed", "valuesExpression": "=list"}, {"type": "select", "key": "none", "values": []}
                """);

        assertThat(form.field("s").orElseThrow().options())
                .contains(new Form.Option("1", "Eins"), new Form.Option("true", "true"));
        assertThat(Forms.check(form, Map.of("s", 1, "computed", "anything"))).isEmpty();
        assertThat(complaints(form, "s", "2")).hasSize(1);
        assertThat(complaints(form, "none", "x")).containsExactly("must be left out");
        assertThat(complaints(form, "computed", Map.of("a", 1))).containsExactly("must be one value");
    }

    @Test
    void checksEachOfManyChoices() {
        var form = form("""
                {"type": "taglist", "key": "t", "values": [{"value": "a"}, {"value": "b"}], "validate": {"required": true}},
                {"type": "checklist", "key": "c", "values": [{"value": "a"}]}
                """);

        assertThat(Forms.check(form, Map.of("t", List.of("a", "b"), "c", List.of())))
                .isEmpty();
        assertThat(complaints(form, "t", List.of())).containsExactly("is required; choose at least one");
        assertThat(complaints(form, "t", List.of("a", "z"))).containsExactly("must be one of a, b");
        assertThat(complaints(form, "t", "a")).containsExactly("must be a list of values");
        assertThat(complaints(form, "t", Arrays.asList("a", null))).containsExactly("must not hold an empty value");
    }

    @ParameterizedTest
    @CsvSource({
        "1,",
        "2.25,",
        "'3',",
        "0.5, must be at least 1",
        "100000000000, must be at most 99",
        "2.345, must have at most 2 digits after the point"
    })
    void limitsNumbers(String number, String complaint) {
        var form = form(
                "{\"type\": \"number\", \"key\": \"n\", \"decimalDigits\": 2, \"validate\": {\"min\": 1, \"max\": 99}}");

        assertThat(complaints(form, "n", new java.math.BigDecimal(number)))
                .isEqualTo(complaint == null ? List.of() : List.of(complaint));
    }

    @Test
    void takesNoNumberThatIsNone() {
        var form = form("{\"type\": \"number\", \"key\": \"n\"}");

        assertThat(complaints(form, "n", Double.NaN)).containsExactly("must be a number");
        assertThat(complaints(form, "n", true)).containsExactly("must be a number");
        assertThat(complaints(form, "n", "9".repeat(1_000))).containsExactly("must be a number");
        assertThat(complaints(form, "n", "1e999999999")).isEmpty();
    }

    @Test
    void aRequiredCheckboxMustBeTicked() {
        var form = form("{\"type\": \"checkbox\", \"key\": \"c\", \"validate\": {\"required\": true}}");

        assertThat(complaints(form, "c", false)).containsExactly("must be ticked");
        assertThat(complaints(form, "c", true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2026-11-18, true",
        "date, 2026-02-30, false",
        "date, 18.11.2026, false",
        "date, 2026-11-18T09:00Z, false",
        "time, 09:30, true",
        "time, 09:30+01:00, true",
        "time, 25:00, false",
        "datetime, 2026-11-18T09:30, true",
        "datetime, 2026-11-18T09:30:00.000Z, true",
        "datetime, 2026-11-18T09:30+01:00, true",
        "datetime, 2026-11-18, false",
        ", 2026-11-18, true"
    })
    void readsDatesAndTimes(String subtype, String value, boolean right) {
        var form = form("{\"type\": \"datetime\", \"key\": \"d\", \"subtype\": \"%s\"}".formatted(subtype));

        assertThat(complaints(form, "d", value).isEmpty()).isEqualTo(right);
        assertThat(complaints(form, "d", 20261118)).hasSize(1);
    }

    @Test
    void looksForThePatternAsTheBrowserDoes() {
        var form = form("""
                {"type": "textfield", "key": "part", "validate": {"pattern": "[0-9]{3}"}},
                {"type": "textfield", "key": "mail", "validate": {"validationType": "email"}}
                """);

        assertThat(Forms.check(form, Map.of("part", "Nr. 123 b", "mail", "a@b.de")))
                .isEmpty();
        assertThat(complaints(form, "part", "Nr. 12")).containsExactly("must look like [0-9]{3}");
        assertThat(complaints(form, "mail", "nobody")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|aa)*$", "^(a|a?)+$", "(.*a){25}$", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void givesUpOnAPatternThatTriesForever(String pattern) {
        var form = form(
                "{\"type\": \"textfield\", \"key\": \"t\", \"validate\": {\"pattern\": \"%s\"}}".formatted(pattern));

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(complaints(form, "t", "a".repeat(3_000) + "!")).hasSize(1);
            assertThat(complaints(form, "t", "a".repeat(60) + "!")).hasSize(1);
        });
    }

    private Form form(String components) {
        return reader.read("odd", "{\"components\": [" + components + "], \"schemaVersion\": 18, \"more\": {}}");
    }

    private static List<String> complaints(Form form, String field, Object value) {
        return Forms.check(form, Map.of(field, value)).stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(de.tresen.platform.Refusal.Field::message)
                .toList();
    }
}
