package de.tresen.classification;

import de.tresen.interaction.Category;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Sentiment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code classification}. */
record ClassificationRow(
        UUID interaction,
        Instant decidedAt,
        String decidedBy,
        Category category,
        Priority priority,
        String language,
        Sentiment sentiment,
        double confidence,
        boolean actionable,
        boolean correction,
        @Nullable Category earlierCategory,
        @Nullable Priority earlierPriority,
        @Nullable String earlierLanguage,
        @Nullable Sentiment earlierSentiment) {}
