package de.tresen.web.studio;

import de.tresen.servicelevel.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial in words.
 *
 * @param sentence what came out, in one sentence
 * @param sentences what differs, one sentence each
 * @param lines interactions that differ, up to as many as a page holds
 * @param more so many differ besides
 * @param same interactions that go the same way
 * @param passed elements of the draft that some interaction reaches, with blanks
 * @param parted elements of the draft at which ways part, with blanks
 */
record TrialShown(
        String sentence,
        List<String> sentences,
        List<Line> lines,
        int more,
        List<Matter> same,
        List<Load> load,
        List<Spot> spots,
        String passed,
        String parted) {

    /** @param id none = the reader may not open it */
    record Matter(@Nullable UUID id, long number) {}

    /**
     * @param tags codes of the differences
     * @param parting where the ways part; none = they do not
     * @param notes what finds no place, or why it cannot go on
     */
    record Line(
            Matter matter,
            String channel,
            @Nullable String category,
            Instant receivedAt,
            List<String> tags,
            @Nullable String parting,
            List<String> notes,
            Side now,
            Side then) {}

    /** @param team name of the team */
    record Side(
            String waited, List<Target> missed, @Nullable String team) {}

    record Load(String team, int now, int then) {}

    /** @param parted so many ways part here */
    record Spot(String element, String name, int now, int then, String stayedNow, String stayedThen, int parted) {}
}
