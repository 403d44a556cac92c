package de.tresen.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.DeskTest;
import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.process.ShippedClassificationRules;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DeskTest
@Tag("both-databases")
class ClassificationsTests {

    @Autowired
    Classifier classifier;

    @Autowired
    ClassificationMapper mapper;

    @Autowired
    Phrases phrases;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate sql;

    Classifications classifications;
    UUID interaction;

    @BeforeEach
    void anInteraction() {
        classifications = new Classifications(
                classifier, new ShippedClassificationRules(), mapper, new ClassificationProperties(0.6, "de"), clock);
        interaction = Ids.next();
        var contact = Ids.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.update("insert into contact (id, name, created_at) values (?, 'Writer', ?)", contact, now);
        sql.update(
                """
                insert into interaction (id, number, channel, thread, subject, status, visibility, contact,
                    received_at, last_activity_at)
                values (?, ?, 'classify', ?, 'x', 'NEW', 'PUBLIC', ?, ?, ?)
                """,
                interaction,
                -Math.abs(interaction.getLeastSignificantBits()),
                interaction.toString(),
                contact,
                now,
                now);
    }

    @Test
    void remembersWhatTheDeskFound() {
        var found = classify("Das Gerät ist schon wieder kaputt, eine Frechheit!");

        assertThat(found.category()).isEqualTo(Category.COMPLAINT);
        assertThat(found.priority()).isEqualTo(Priority.NORMAL);
        assertThat(found.language()).isEqualTo("de");
        assertThat(found.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(found.by()).isEqualTo("desk");
        assertThat(found.clear()).isTrue();
        assertThat(classifications.current(interaction)).contains(found);
    }

    @Test
    void isNotClearWhenUnsure() {
        assertThat(classify("Hallo").clear()).isFalse();
        assertThat(classify("Hallo").actionable()).isTrue();
    }

    @Test
    void aPersonsWordReplacesWhatTheySayAndKeepsTheRest() {
        classify("Das Gerät ist schon wieder kaputt, eine Frechheit!");

        var corrected = classifications.correct(interaction, "jana", null, Priority.HIGH, null, null);

        assertThat(corrected.category()).isEqualTo(Category.COMPLAINT);
        assertThat(corrected.priority()).isEqualTo(Priority.HIGH);
        assertThat(corrected.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(corrected.confidence()).isEqualTo(1.0);
        assertThat(corrected.clear()).isTrue();
        assertThat(corrected.correction()).isTrue();
        assertThat(corrected.by()).isEqualTo("jana");
        assertThat(classifications.current(interaction)).contains(corrected);
    }

    @Test
    void nothingIsOverwrittenAndACorrectionKnowsWhatItCorrected() {
        var first = classify("Vielen Dank für die tolle Hilfe!");
        var second = classifications.correct(interaction, "jana", Category.OTHER, null, "en", Sentiment.NEUTRAL);

        assertThat(classifications.history(interaction)).containsExactly(first, second);
        assertThat(mapper.last(interaction)).satisfies(row -> {
            assertThat(row.earlierCategory()).isEqualTo(Category.PRAISE);
            assertThat(row.earlierPriority()).isEqualTo(Priority.LOW);
            assertThat(row.earlierLanguage()).isEqualTo("de");
            assertThat(row.earlierSentiment()).isEqualTo(Sentiment.POSITIVE);
        });
    }

    @Test
    void whatAPersonCallsSpamIsPutAwayAndWhatTheyTakeBackIsNot() {
        classify("Hallo");

        assertThat(correctTo(Category.SPAM).actionable()).isFalse();
        assertThat(correctTo(Category.QUESTION).actionable()).isTrue();
    }

    @Test
    void aCorrectionOfNothingNeedsACategory() {
        assertThatThrownBy(() -> classifications.correct(interaction, "jana", null, Priority.LOW, null, null))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("category");
        assertThat(correctTo(Category.QUESTION).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void refusesALanguageThatIsNone() {
        classify("Hallo");

        assertThatThrownBy(() -> classifications.correct(interaction, "jana", null, null, "deutsch", null))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("language");
    }

    @Test
    void aNewPhraseCountsFromTheNextMessageOn() {
        var text = "Das ist ja voll quietschfidelbumm hier bei euch";
        assertThat(classify(text).clear()).isFalse();

        phrases.put(Phrase.of(Meaning.PRAISE, "de", "quietschfidelbumm", 3));
        assertThat(classify(text).category()).isEqualTo(Category.PRAISE);

        phrases.remove(Meaning.PRAISE, "de", "Quietschfidelbumm");
        assertThat(classify(text).clear()).isFalse();
    }

    private Classification classify(String text) {
        return classifications.classify(interaction, ClassifierFixture.writing(text));
    }

    private Classification correctTo(Category category) {
        return classifications.correct(interaction, "jana", category, null, null, null);
    }
}
