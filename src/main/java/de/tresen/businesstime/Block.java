package de.tresen.businesstime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Open time that starts on a day, in minutes after its midnight; beyond 1440 it runs into the next day. */
public record Block(int start, int end) {

    private static final int DAY = 24 * 60;
    private static final Pattern FORM =
            Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-(?:([01][0-9]|2[0-3]):([0-5][0-9])|24:00)");

    /** Reads the blocks of one day, in any order; touching is allowed, overlapping is not. */
    static List<Block> readDay(String field, List<@Nullable String> texts) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < texts.size(); i++) {
            blocks.add(read(field + "[" + i + "]", texts.get(i)));
        }
        blocks.sort(Comparator.comparingInt(Block::start));
        refuseOverlaps(field, blocks);
        return List.copyOf(blocks);
    }

    private static Block read(String field, @Nullable String text) {
        var match = FORM.matcher(text == null ? "" : text);
        if (!match.matches()) {
            throw new InvalidInput(
                    field,
                    quoted(text) + " is not a block of time; write from-to like 09:00-17:30, 18:00-24:00"
                            + " or, into the next day, 22:00-06:00");
        }
        int start = minutes(match, 1);
        int end = match.group(3) == null ? DAY : minutes(match, 3);
        if (start == end) {
            throw new InvalidInput(
                    field,
                    quoted(text) + " starts and ends at the same time; for the whole day write 00:00-24:00,"
                            + " for a closed day leave the block out");
        }
        return new Block(start, end < start ? end + DAY : end);
    }

    private static int minutes(Matcher match, int group) {
        return Integer.parseInt(match.group(group)) * 60 + Integer.parseInt(match.group(group + 1));
    }

    private static void refuseOverlaps(String field, List<Block> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            var earlier = sorted.get(i - 1);
            var later = sorted.get(i);
            if (later.start < earlier.end) {
                throw new InvalidInput(
                        field,
                        earlier + " and " + later + " overlap; write one block for both or let the second start"
                                + " when the first ends");
            }
        }
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    @Override
    public String toString() {
        return clock(start) + "-" + (end == DAY ? "24:00" : clock(end % DAY));
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
