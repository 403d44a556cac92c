package de.tresen.servicelevel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the timeline says of the ladder of the first response, in the words of docs/service-levels.md. */
final class LadderWords {

    private static final Map<String, String> WORDS = Map.of(
            "NOTIFY_HOLDER", "holder",
            "OFFERED_TO_ON_DUTY", "team",
            "TELL_LEAD", "lead",
            "TELL_MANAGER", "management",
            "RAISE_PRIORITY", "priority");

    private LadderWords() {}

    static List<String> entries(JsonNode interaction) {
        return StreamSupport.stream(interaction.at("/timeline").spliterator(), false)
                .filter(entry -> entry.at("/event").asString().equals("ESCALATED"))
                .map(entry -> entry.at("/detail").asString())
                .filter(detail -> detail.contains(" FIRST_RESPONSE"))
                .toList();
    }

    static String since(int climbed, JsonNode interaction) {
        var said = entries(interaction).stream()
                .skip(climbed)
                .map(detail -> WORDS.getOrDefault(detail.split(" ")[0], detail))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "–" : said;
    }
}
