package de.tresen.classification;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import de.tresen.interaction.Timeline;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What interactions are: judged by the desk, corrected by people, nothing overwritten. */
@Component
public class Classifications {

    private static final double A_PERSONS_WORD = 1.0;

    private final Classifier classifier;
    private final ClassificationRules rules;
    private final ClassificationMapper mapper;
    private final ClassificationProperties properties;
    private final Clock clock;

    Classifications(
            Classifier classifier,
            ClassificationRules rules,
            ClassificationMapper mapper,
            ClassificationProperties properties,
            Clock clock) {
        this.classifier = classifier;
        this.rules = rules;
        this.mapper = mapper;
        this.properties = properties;
        this.clock = clock;
    }

    /** What can be said about a text; judging it is the rules'. */
    public Facts facts(Writing writing) {
        return classifier.facts(writing);
    }

    /** Judges what was written and remembers it. */
    @Transactional
    public Classification classify(UUID interaction, Writing writing) {
        var facts = facts(writing);
        var verdict = rules.decide(facts);
        return remember(new ClassificationRow(
                interaction,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Timeline.DESK,
                verdict.category(),
                verdict.priority(),
                facts.language(),
                facts.sentiment(),
                verdict.confidence(),
                verdict.actionable(),
                false,
                null,
                null,
                null,
                null));
    }

    /**
     * Takes a person's word; what they leave out stays as it was. Spam is not actionable, any other category is.
     *
     * @throws Refusal.Invalid when it was never classified and no category is given, or the language is no code
     */
    @Transactional
    public Classification correct(
            UUID interaction,
            String username,
            @Nullable Category category,
            @Nullable Priority priority,
            @Nullable String language,
            @Nullable Sentiment sentiment) {
        var earlier = mapper.last(interaction);
        if (earlier == null && category == null) {
            throw Refusal.Invalid.field(
                    "category", "Say the category, because this interaction has not been classified yet.");
        }
        return remember(new ClassificationRow(
                interaction,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                username,
                said(category, earlier == null ? Category.OTHER : earlier.category()),
                said(priority, earlier == null ? Priority.NORMAL : earlier.priority()),
                said(code(language), earlier == null ? properties.language() : earlier.language()),
                said(sentiment, earlier == null ? Sentiment.NEUTRAL : earlier.sentiment()),
                A_PERSONS_WORD,
                category == null ? earlier == null || earlier.actionable() : category != Category.SPAM,
                true,
                earlier == null ? null : earlier.category(),
                earlier == null ? null : earlier.priority(),
                earlier == null ? null : earlier.language(),
                earlier == null ? null : earlier.sentiment()));
    }

    /** What holds now. */
    public Optional<Classification> current(UUID interaction) {
        return Optional.ofNullable(mapper.last(interaction)).map(this::classification);
    }

    /** Every judgement, oldest first. */
    public List<Classification> history(UUID interaction) {
        return mapper.history(interaction).stream().map(this::classification).toList();
    }

    private Classification remember(ClassificationRow row) {
        mapper.insert(row);
        return classification(row);
    }

    private Classification classification(ClassificationRow row) {
        return new Classification(
                row.interaction(),
                row.decidedAt(),
                row.decidedBy(),
                row.category(),
                row.priority(),
                row.language(),
                row.sentiment(),
                row.confidence(),
                row.actionable(),
                isSure(row.confidence()),
                row.correction());
    }

    /** Whether it is sure enough to go on without a person looking at it first. */
    public boolean isSure(double confidence) {
        return confidence >= properties.sureFrom();
    }

    private static <T> T said(@Nullable T now, T before) {
        return now == null ? before : now;
    }

    private static @Nullable String code(@Nullable String language) {
        if (language == null) {
            return null;
        }
        if (!List.of(Locale.getISOLanguages()).contains(language)) {
            throw Refusal.Invalid.field("language", "Write the two small letters of ISO 639-1, for example de or en.");
        }
        return language;
    }
}
