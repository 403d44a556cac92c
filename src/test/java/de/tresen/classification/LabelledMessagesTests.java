package de.tresen.classification;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.interaction.Category;
import de.tresen.process.ShippedClassificationRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Short German and English messages with what a person would say about them. Those marked {@code held-out} were written
 * before the phrases, those marked {@code fresh} after them; neither is to be served when phrases are added.
 */
class LabelledMessagesTests {

    private static final Path FILE = Path.of("src/test/resources/classification/examples.csv");
    private static final double SURE_FROM = 0.6;

    private record Example(String part, String language, Category category, boolean clear, String text) {}

    private record Judged(Example example, Facts facts, Verdict verdict) {
        boolean rightCategory() {
            return verdict.category() == example.category();
        }

        boolean clear() {
            return verdict.confidence() >= SURE_FROM;
        }

        @Override
        public String toString() {
            return "%s %s %s %s -> %s %s %.2f %s"
                    .formatted(
                            example.part(),
                            example.language(),
                            example.category(),
                            example.text(),
                            facts.language(),
                            verdict.category(),
                            verdict.confidence(),
                            facts.scores());
        }
    }

    private static List<Judged> all;

    @BeforeAll
    static void judgeAll() throws IOException {
        var rules = new ShippedClassificationRules();
        all = Files.readAllLines(FILE).stream()
                .skip(1)
                .map(LabelledMessagesTests::read)
                .map(example -> {
                    var facts = ClassifierFixture.facts(example.text());
                    return new Judged(example, facts, rules.decide(facts));
                })
                .toList();
    }

    private static Example read(String line) {
        var cells = line.split(";", 5);
        return new Example(cells[0], cells[1], Category.valueOf(cells[2]), cells[3].equals("yes"), cells[4]);
    }

    @Test
    void findsTheCategoryOfClearMessages() {
        assertShare(0.85, clearOnes(), Judged::rightCategory);
    }

    @Test
    void findsTheCategoryOfMessagesThatThePhrasesWereNotMadeFor() {
        assertShare(0.85, clearOnes().stream().filter(notTuning()).toList(), Judged::rightCategory);
    }

    @Test
    void isSureOfClearMessages() {
        assertShare(0.85, clearOnes(), Judged::clear);
    }

    @Test
    void isUnsureOfMessagesThatSayTooLittleOrTooMuch() {
        var unclear = all.stream().filter(j -> !j.example().clear()).toList();
        assertShare(0.90, unclear, j -> !j.clear());
    }

    @Test
    void isSeldomSureAndWrong() {
        assertShare(0.95, all, j -> !j.clear() || (j.example().clear() && j.rightCategory()));
    }

    @Test
    void findsTheLanguage() {
        var withWords = all.stream().filter(j -> j.facts().words() > 2).toList();
        assertShare(
                0.97, withWords, j -> j.facts().language().equals(j.example().language()));
    }

    private static List<Judged> clearOnes() {
        return all.stream().filter(j -> j.example().clear()).toList();
    }

    private static Predicate<Judged> notTuning() {
        return j -> !j.example().part().equals("tuning");
    }

    private static void assertShare(double atLeast, List<Judged> judged, Predicate<Judged> right) {
        var misses = judged.stream().filter(right.negate()).toList();
        double share = 1 - (double) misses.size() / judged.size();
        assertThat(judged).hasSizeGreaterThan(20);
        assertThat(share)
                .as("%.3f of %d; missed:%n%s", share, judged.size(), lines(misses))
                .isGreaterThanOrEqualTo(atLeast);
    }

    private static String lines(List<Judged> judged) {
        return String.join("\n", judged.stream().map(Judged::toString).toList());
    }
}
