package de.tresen.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.Intake;
import de.tresen.servicelevel.Examples.Example;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Plays every table of docs/service-levels.md. */
@DeskTest
@Tag("both-databases")
class ServiceLevelExamplesTests {

    private static final Map<String, List<String>> CLOCKS = Map.of(
            "First response", List.of("FIRST_RESPONSE"),
            "Next response", List.of("NEXT_RESPONSE"),
            "Resolution", List.of("RESOLUTION"),
            "Department", List.of("DEPARTMENT_RESPONSE"),
            "Approval", List.of("APPROVAL"));

    @Autowired
    Desk desk;

    @Autowired
    Intake intake;

    @TestFactory
    Stream<DynamicTest> holdsAsItStandsInTheDocument() {
        var examples = Examples.all();
        assertThat(examples).hasSizeGreaterThan(15);
        return examples.stream().map(example -> DynamicTest.dynamicTest(example.title(), () -> play(example)));
    }

    @AfterEach
    void goOnInTheTimeOfTheOtherTests() {
        desk.nextTuesdayMorning();
    }

    private void play(Example example) {
        desk.nextTuesdayMorning();
        var before = desk.clock().instant();
        try {
            playAt(example, new Sundial());
        } finally {
            desk.clock().set(before);
        }
    }

    private void playAt(Example example, Sundial sundial) {
        var promise = new PlayedPromise(desk, intake);
        var climbed = 0;
        for (var row : example.rows()) {
            desk.clock().set(sundial.go(row.get("Berlin")));
            promise.play(row.get("What happens"), sundial);
            var seen = promise.seen();
            assertThat(told(row, seen, climbed)).as("after %s", row).isEqualTo(row);
            climbed = LadderWords.entries(seen).size();
        }
        if (!example.account().isEmpty()) {
            var target = example.accountOf().toUpperCase(Locale.ROOT).replace(' ', '_');
            assertThat(account(newest(promise.seen(), target))).isEqualTo(example.account());
        }
    }

    /**
     * The row as the desk would write it.
     *
     * @param climbed how much of the ladder the rows before have shown
     */
    private static Map<String, String> told(Map<String, String> row, JsonNode interaction, int climbed) {
        var told = new java.util.LinkedHashMap<>(row);
        told.replaceAll((column, cell) -> CLOCKS.containsKey(column)
                ? word(newest(interaction, CLOCKS.get(column).get(0)))
                : column.startsWith("Last planned")
                        ? lastPlanned(newest(interaction, "FIRST_RESPONSE"))
                        : column.startsWith("Who learns") ? LadderWords.since(climbed, interaction) : cell);
        return told;
    }

    private static String word(JsonNode clock) {
        return switch (clock.at("/state").asString("none")) {
            case "RUNNING" -> Sundial.told(Instant.parse(clock.at("/dueAt").asString()));
            case "PAUSED" -> "paused";
            case "MET" -> "met";
            case "BREACHED" -> "late";
            case "CANCELLED" -> "void";
            default -> "–";
        };
    }

    private static String lastPlanned(JsonNode clock) {
        var cause = "–";
        for (var replanned : clock.at("/replanned")) {
            cause = replanned.at("/cause").asString().toLowerCase(Locale.ROOT);
        }
        return cause;
    }

    private static List<Map<String, String>> account(JsonNode clock) {
        var rows = new ArrayList<Map<String, String>>();
        for (var stretch : clock.at("/stretches")) {
            var row = new java.util.LinkedHashMap<String, String>();
            row.put("From", Sundial.told(Instant.parse(stretch.at("/from").asString())));
            row.put("To", Sundial.told(Instant.parse(stretch.at("/to").asString())));
            row.put("Counts", stretch.at("/counted").asBoolean() ? "yes" : "no");
            row.put("Because", stretch.at("/reason").asString(""));
            rows.add(row);
        }
        return rows;
    }

    private static JsonNode newest(JsonNode interaction, String target) {
        var found = interaction.at("/missing");
        for (var clock : interaction.at("/clocks")) {
            if (clock.at("/target").asString().equals(target) && (isOpen(clock) || !isOpen(found))) {
                found = clock;
            }
        }
        return found;
    }

    private static boolean isOpen(JsonNode clock) {
        return !clock.isMissingNode() && !clock.at("/endedAt").isString();
    }
}
