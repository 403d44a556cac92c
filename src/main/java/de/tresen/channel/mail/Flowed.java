package de.tresen.channel.mail;

/** Text in format=flowed (RFC 3676): a line that ends with a space goes on in the next one of the same quote depth. */
final class Flowed {

    private Flowed() {}

    static String unwrap(String text, boolean deleteSpace) {
        var out = new StringBuilder(text.length());
        var goesOn = false;
        var before = 0;
        for (var line : text.split("\n", -1)) {
            var depth = depth(line);
            var words = words(line, depth);
            var joins = goesOn && depth == before;
            if (!joins && !out.isEmpty()) {
                out.append('\n');
            }
            out.append(joins ? "" : prefix(depth)).append(words);
            goesOn = words.endsWith(" ") && !words.equals("-- ");
            before = depth;
            if (goesOn && deleteSpace) {
                out.setLength(out.length() - 1);
            }
        }
        return out.toString();
    }

    private static int depth(String line) {
        var depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String words(String line, int depth) {
        var words = line.substring(depth);
        return words.startsWith(" ") ? words.substring(1) : words;
    }

    private static String prefix(int depth) {
        return depth == 0 ? "" : ">".repeat(depth) + " ";
    }
}
