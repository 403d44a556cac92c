package de.tresen.platform;

/** A topic and a payload as one line, the way it travels. */
final class BroadcastLine {

    private BroadcastLine() {}

    static String of(String topic, String payload) {
        return topic + " " + payload;
    }

    static Broadcast.Heard heard(String line) {
        var blank = line.indexOf(' ');
        return blank < 0
                ? new Broadcast.Heard(line, "")
                : new Broadcast.Heard(line.substring(0, blank), line.substring(blank + 1));
    }
}
