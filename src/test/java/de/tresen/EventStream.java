package de.tresen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Server-sent events as they come in, read by a thread of its own until the server or the test has enough. */
final class EventStream implements AutoCloseable {

    private record Event(String name, String data) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final InputStream content;
    private final Thread reader;

    EventStream(HttpResponse<InputStream> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError("no stream but " + response.statusCode());
        }
        content = response.body();
        reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    boolean heard(String name, String data) {
        return events.contains(new Event(name, data));
    }

    boolean ended() {
        return !reader.isAlive();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            var name = "";
            var data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                name = line.startsWith("event:") ? line.substring(6) : name;
                data = line.startsWith("data:") ? line.substring(5) : data;
                if (line.isEmpty()) {
                    events.add(new Event(name, data));
                    data = "";
                }
            }
        } catch (IOException closed) {
            // the test has heard enough
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
