package de.tresen.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged desk in a JVM of its own, as {@code java -jar} starts it. */
final class DeskProcess implements AutoCloseable {

    static final String ADMIN_TOKEN = "bench-admin-token-0123456789abcdefghij";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Duration startUp;

    /** Starts the desk and waits until it is ready. */
    DeskProcess(Path jar, String database, Path directory) throws IOException, InterruptedException {
        port = freePort();
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(jvmOptions());
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "--server.port=" + port));
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("desk.log").toFile()));
        var environment = builder.environment();
        environment.put("SPRING_DATASOURCE_URL", database);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_DATASOURCE_PASSWORD", "postgres");
        environment.put("TRESEN_ADMIN_TOKEN", ADMIN_TOKEN);
        environment.put("TRESEN_CHANNELS_PRIVATE_ADDRESSES", "true");
        var from = System.nanoTime();
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReadiness();
        startUp = Duration.ofNanos(System.nanoTime() - from);
    }

    /** What {@code -Dbench.jvm} says; by default as the README starts it. */
    static List<String> jvmOptions() {
        var options = System.getProperty("bench.jvm", "-Xmx384m").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    String base() {
        return "http://localhost:" + port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Duration startUp() {
        return startUp;
    }

    /** A line of {@code /proc/…/status} in MiB, such as {@code VmRSS}; not a number where there is no such file. */
    double memory(String line) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(text -> text.startsWith(line + ":"))
                    .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException elsewhere) {
            return Double.NaN;
        }
    }

    private void awaitReadiness() throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the desk did not start; see desk.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
