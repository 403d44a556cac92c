package de.tresen.channel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files from outside: without paths, without what turns the direction of reading, never a way out of a folder. */
public final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\/]");

    private FileName() {}

    /** What is shown and offered for download; empty when nothing of the name is left. */
    public static String clean(@Nullable String name) {
        var line = PlainText.line(name == null ? "" : name, 5_000);
        line = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        return shorten(FORBIDDEN.matcher(line).replaceAll("_").replaceAll("^[.\\s]+", ""));
    }

    /** The same with a number before its ending, for a second one of this name. */
    public static String numbered(String name, int number) {
        var end = endOfStem(name);
        var tail = "-" + number + name.substring(end);
        return PlainText.truncated(name.substring(0, end), LONGEST - tail.length()) + tail;
    }

    /** What stands behind the last dot, in small letters; empty when there is none. */
    public static String ending(String name) {
        var end = endOfStem(name);
        return end == name.length() ? "" : name.substring(end + 1).toLowerCase(Locale.ROOT);
    }

    private static int endOfStem(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_ENDING ? dot : name.length();
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var ending = name.substring(endOfStem(name));
        return PlainText.truncated(name, LONGEST - ending.length()) + ending;
    }
}
