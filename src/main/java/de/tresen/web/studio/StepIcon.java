package de.tresen.web.studio;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a step looks like in the menus of the editor; the verb of its name decides, so that new steps have one, too. */
enum StepIcon {
    LETTER("send|acknowledge", "M3 6h18v12H3zM3 7l9 6 9-6"),
    BELL("warn|remind|point|tell|escalate|notify", "M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 20h4"),
    QUESTION("ask", "M4 5h16v11H11l-5 4v-4H4zM12 9h.01M12 12v.5"),
    CLOCK("start|plan", "M12 4a8 8 0 1 0 .01 0zM12 8v4l3 2"),
    TABLE("classify|route|decide|choose", "M4 5h16v14H4zM4 10h16M10 5v14"),
    CHECK("close|archive|finish", "M5 12l5 5L19 7"),
    ARROWS("hand|bring|return", "M4 9h14l-4-4M20 15H6l4 4"),
    GEAR(".*", "M12 9a3 3 0 1 0 .01 0zM12 3v3M12 18v3M3 12h3M18 12h3");

    private static final String PICTURE =
            "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='18' height='18'"
                    + " viewBox='0 0 24 24' fill='none' stroke='%%23278091' stroke-width='2' stroke-linecap='round'"
                    + " stroke-linejoin='round'><path d='%s'/></svg>";

    private final Pattern verbs;
    private final String path;

    StepIcon(String verbs, String path) {
        this.verbs = Pattern.compile("(" + verbs + ")([A-Z].*)?");
        this.path = path;
    }

    /** @param step name as expressions write it, such as {@code sendReply} */
    static StepIcon of(String step) {
        return Arrays.stream(values())
                .filter(icon -> icon.verbs.matcher(step).matches())
                .findFirst()
                .orElse(GEAR);
    }

    /** As a picture that needs no file. */
    String picture() {
        return String.format(Locale.ROOT, PICTURE, path);
    }
}
