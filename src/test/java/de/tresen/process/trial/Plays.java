package de.tresen.process.trial;

import de.tresen.businesstime.ServiceHours;
import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.classification.Facts;
import de.tresen.classification.Level;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import de.tresen.interaction.Visibility;
import de.tresen.process.trial.Recorded.Decided;
import de.tresen.process.trial.Recorded.Happening;
import de.tresen.process.trial.Recorded.Known;
import de.tresen.process.trial.Recorded.Written;
import de.tresen.process.trial.Replay.Paces;
import de.tresen.servicelevel.Pause;
import de.tresen.servicelevel.ServiceLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** The shipped models in one sandbox that all tests share, and made-up recordings. */
final class Plays {

    static final Instant NINE = Instant.parse("2026-11-18T09:00:00Z");
    static final Instant UNTIL = NINE.plus(Duration.ofDays(60));

    private static final Sandbox SANDBOX = new Sandbox(steps(), Clock.systemUTC());

    private Plays() {}

    static Map<String, JavaDelegate> steps() {
        try (var files = Files.list(Path.of("src/main/java/de/tresen/process/step"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                    .collect(Collectors.toMap(name -> name, name -> execution -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> shipped() {
        var files = new TreeMap<String, String>();
        try (var models = Files.list(Path.of("processes"))) {
            models.forEach(file -> files.put(file.getFileName().toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> with(String file, String old, String now) {
        var files = shipped();
        var changed = files.get(file).replace(old, now);
        if (changed.equals(files.get(file))) {
            throw new AssertionError("nothing to replace in " + file);
        }
        files.put(file, changed);
        return files;
    }

    /** An hour to the first answer, a day to the end, round the clock. */
    static Terms terms() {
        var targets = new ServiceLevel.Targets(Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1));
        var level = new ServiceLevel(
                "standard",
                "Standard",
                "always",
                new BigDecimal("0.75"),
                Stream.of(Priority.values()).collect(Collectors.toMap(one -> one, one -> targets)),
                Duration.ofHours(4),
                Duration.ofHours(2),
                Map.of(),
                Set.of(Pause.WAITING_FOR_PERSON));
        return new Terms(key -> true, key -> level, key -> always());
    }

    private static ServiceHours always() {
        var week = Stream.of(DayOfWeek.values())
                .collect(Collectors.<DayOfWeek, String, List<String>>toMap(
                        DayOfWeek::name, day -> List.of("00:00-24:00")));
        return ServiceHours.of(new ServiceHoursDefinition("UTC", new HashMap<>(week), null, null));
    }

    static Course play(Map<String, String> files, Recorded recorded, Paces paces) {
        return SANDBOX.with(
                files,
                models -> SANDBOX.play(models, recorded.receivedAt(), scene -> {
                    var settings = new House.Settings(Duration.ofDays(14), Duration.ofDays(7), sure -> sure >= 0.6);
                    var desk = new PretendedDesk(scene, recorded, terms(), settings);
                    return new Replay(scene, desk, recorded, paces, UNTIL).play();
                }));
    }

    static Sandbox sandbox() {
        return SANDBOX;
    }

    static Paces paces() {
        return Paces.of(Duration.ofMinutes(20), Duration.ofMinutes(30));
    }

    static Recorded recorded(List<Happening> happenings, Written... replies) {
        return new Recorded(
                UUID.randomUUID(),
                "forum",
                "care",
                "standard",
                new TreeSet<>(),
                new Known("QUESTION", Priority.NORMAL, "de", true, true),
                null,
                NINE,
                happenings,
                List.of(replies),
                List.of());
    }

    /** The same, with something to judge. */
    static Recorded asking(Recorded recorded) {
        var facts = new Facts(
                "de",
                true,
                Sentiment.NEUTRAL,
                Map.of(Category.QUESTION, 5.0),
                Category.QUESTION,
                5,
                5,
                1,
                true,
                false,
                12,
                0,
                false,
                recorded.channel(),
                Visibility.PUBLIC,
                0,
                0,
                Level.MEDIUM,
                Level.MEDIUM);
        return new Recorded(
                recorded.id(),
                recorded.channel(),
                recorded.channelTeam(),
                recorded.channelLevel(),
                recorded.tags(),
                recorded.known(),
                facts,
                recorded.receivedAt(),
                recorded.happenings(),
                recorded.replies(),
                recorded.questions());
    }

    static Written reply(int minutes, @Nullable Decided decided) {
        return new Written(
                UUID.randomUUID(),
                NINE.plus(Duration.ofMinutes(minutes)),
                decided != null,
                "PUBLIC",
                null,
                null,
                false,
                decided,
                false,
                true,
                Duration.ofSeconds(5));
    }

    static Happening happens(int minutes, Recorded.Kind kind) {
        return new Happening(NINE.plus(Duration.ofMinutes(minutes)), kind);
    }
}
