package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.classification.Facts;
import de.tresen.classification.Level;
import de.tresen.classification.Verdict;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import de.tresen.interaction.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code classify-interaction.dmn}, each hit by one of these at least. */
class ClassifyInteractionTableTests {

    private static final ShippedClassificationRules RULES = new ShippedClassificationRules();

    @AfterAll
    static void everyRuleWasHit() throws IOException {
        var model = Files.readString(Path.of("processes/classify-interaction.dmn"));
        var rules = Pattern.compile("<rule id=\"(\\w+)\"")
                .matcher(model)
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(rules).hasSizeGreaterThan(30);
        assertThat(RULES.matched()).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void nobodyAnswersAMachine() {
        var facts = text(Category.COMPLAINT, 9, 9).automatic(true).facts();

        assertThat(RULES.decide(facts)).isEqualTo(new Verdict(Category.OTHER, Priority.LOW, 1, false));
    }

    @ParameterizedTest
    @CsvSource({"5,2,false,0", "9,4,true,0", "3,2,false,2", "3,2,true,2"})
    void putsAwayWhatIsPlainlySpam(double score, double margin, boolean questionMark, int links) {
        var verdict = RULES.decide(text(Category.SPAM, score, margin)
                .questionMark(questionMark)
                .links(links)
                .facts());

        assertThat(verdict.category()).isEqualTo(Category.SPAM);
        assertThat(verdict.priority()).isEqualTo(Priority.LOW);
        assertThat(verdict.actionable()).isFalse();
        assertThat(verdict.confidence()).isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource({"3,3,false,1", "6,1,false,9", "6,6,true,1"})
    void asksAPersonWhenItMayBeSpam(double score, double margin, boolean questionMark, int links) {
        var verdict = RULES.decide(text(Category.SPAM, score, margin)
                .questionMark(questionMark)
                .links(links)
                .facts());

        assertThat(verdict).isEqualTo(new Verdict(Category.SPAM, Priority.LOW, 0.4, true));
    }

    @ParameterizedTest
    @CsvSource({
        "PRAISE,    3,   3,   false, 0.9",
        "PRAISE,    2,   2,   false, 0.7",
        "PRAISE,    3,   3,   true,  0.5",
        "PRAISE,    1,   1,   false, 0.3",
        "COMPLAINT, 4,   4,   false, 0.9",
        "COMPLAINT, 2,   1,   false, 0.7",
        "COMPLAINT, 4,   2,   false, 0.5",
        "COMPLAINT, 1,   1,   false, 0.3",
        "QUESTION,  3.5, 3.5, true,  0.9",
        "QUESTION,  2.5, 2.5, true,  0.7",
        "QUESTION,  2,   2,   false, 0.7",
        "QUESTION,  1.5, 1.5, true,  0.3",
        "REQUEST,   3,   3,   false, 0.8",
        "REQUEST,   2,   2,   false, 0.65",
        "SUGGESTION,3,   3,   true,  0.8",
        "SUGGESTION,1,   1,   false, 0.3",
        "ABUSE,     3,   3,   false, 0.8",
        "ABUSE,     2,   2,   false, 0.3",
        "REQUEST,   4,   0.5, false, 0.4",
        "OTHER,     0,   0,   false, 0.4",
    })
    void isAsSureAsTheWordsAre(Category category, double score, double margin, boolean mark, double confidence) {
        var verdict =
                RULES.decide(text(category, score, margin).questionMark(mark).facts());

        assertThat(verdict.category()).isEqualTo(category);
        assertThat(verdict.confidence()).isEqualTo(confidence);
        assertThat(verdict.actionable()).isTrue();
    }

    @Test
    void leavesShortAndForeignTextsToAPerson() {
        assertThat(RULES.decide(text(Category.COMPLAINT, 9, 9).words(2).facts()).confidence())
                .isEqualTo(0.3);
        assertThat(RULES.decide(text(Category.PRAISE, 2, 2).words(1).facts()).confidence())
                .isEqualTo(0.7);
        assertThat(RULES.decide(text(Category.QUESTION, 9, 9).foreign().facts()).confidence())
                .isEqualTo(0.2);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH,HIGH,URGENT", "HIGH,MEDIUM,HIGH", "HIGH,LOW,NORMAL",
        "MEDIUM,HIGH,HIGH", "MEDIUM,MEDIUM,NORMAL", "MEDIUM,LOW,LOW",
        "LOW,HIGH,NORMAL", "LOW,MEDIUM,LOW", "LOW,LOW,LOW",
    })
    void prioritiesAreImpactTimesUrgency(Level impact, Level urgency, Priority priority) {
        assertThat(RULES.decide(text(Category.REQUEST, 3, 3)
                                .stakes(impact, urgency)
                                .facts())
                        .priority())
                .isEqualTo(priority);
    }

    @Test
    void praiseNeverHurries() {
        assertThat(RULES.decide(text(Category.PRAISE, 3, 3)
                                .stakes(Level.HIGH, Level.HIGH)
                                .facts())
                        .priority())
                .isEqualTo(Priority.LOW);
    }

    @Test
    void abuseHurriesWhereAllCanReadIt() {
        assertThat(RULES.decide(text(Category.ABUSE, 3, 3).facts()).priority()).isEqualTo(Priority.HIGH);
        assertThat(RULES.decide(text(Category.ABUSE, 3, 3).secret().facts()).priority())
                .isEqualTo(Priority.NORMAL);
    }

    @Test
    void theThirdComplaintHurries() {
        assertThat(RULES.decide(text(Category.COMPLAINT, 3, 3)
                                .complainedBefore(2)
                                .facts())
                        .priority())
                .isEqualTo(Priority.HIGH);
        assertThat(RULES.decide(text(Category.COMPLAINT, 3, 3)
                                .complainedBefore(2)
                                .stakes(Level.HIGH, Level.HIGH)
                                .facts())
                        .priority())
                .isEqualTo(Priority.URGENT);
        assertThat(RULES.decide(text(Category.COMPLAINT, 3, 3)
                                .complainedBefore(1)
                                .facts())
                        .priority())
                .isEqualTo(Priority.NORMAL);
    }

    private static Text text(Category category, double score, double margin) {
        return new Text(category, score, margin);
    }

    /** Facts of an ordinary public text, changed where it matters. */
    private static final class Text {
        private final Category category;
        private final double score;
        private final double margin;
        private boolean questionMark;
        private boolean automatic;
        private boolean known = true;
        private Visibility visibility = Visibility.PUBLIC;
        private int words = 12;
        private int links;
        private int complaints;
        private Level impact = Level.MEDIUM;
        private Level urgency = Level.MEDIUM;

        Text(Category category, double score, double margin) {
            this.category = category;
            this.score = score;
            this.margin = margin;
        }

        Text questionMark(boolean mark) {
            questionMark = mark;
            return this;
        }

        Text automatic(boolean by) {
            automatic = by;
            return this;
        }

        Text foreign() {
            known = false;
            return this;
        }

        Text secret() {
            visibility = Visibility.PRIVATE;
            return this;
        }

        Text words(int number) {
            words = number;
            return this;
        }

        Text links(int number) {
            links = number;
            return this;
        }

        Text complainedBefore(int times) {
            complaints = times;
            return this;
        }

        Text stakes(Level impact, Level urgency) {
            this.impact = impact;
            this.urgency = urgency;
            return this;
        }

        Facts facts() {
            double against = score - margin;
            double agreement = score == 0 ? 1 : score / (score + against);
            return new Facts(
                    known ? "de" : "fr",
                    known,
                    Sentiment.NEUTRAL,
                    Map.of(category, score),
                    category,
                    score,
                    margin,
                    agreement,
                    questionMark,
                    false,
                    words,
                    links,
                    automatic,
                    "shop",
                    visibility,
                    0,
                    complaints,
                    impact,
                    urgency);
        }
    }
}
