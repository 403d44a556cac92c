package de.tresen.classification;

import de.tresen.interaction.Category;
import de.tresen.interaction.Sentiment;
import de.tresen.interaction.Visibility;
import java.util.Map;

/**
 * What can be said about a text without judging it; the table {@code classifyInteraction} judges.
 *
 * @param language ISO 639-1; {@code und} when the language has no such code
 * @param languageKnown the desk has phrases in this language
 * @param scores points of each category that had any, from weighted phrases
 * @param suggested the category with most points, {@link Category#OTHER} without any
 * @param score points of {@code suggested}
 * @param margin points between it and the strongest category that contradicts it
 * @param agreement share of {@code suggested} in the points of both, 0 to 1; 1 when nothing contradicts it
 * @param questionMark a sentence of two words or more ends with one
 * @param urgentWords says that it is urgent, or speaks of harm
 * @param words words in title and text, links not counted
 * @param links web addresses in title and text
 * @param impact how much is at stake; HIGH when somebody is hurt or the law is called
 * @param urgency how long it can wait
 */
public record Facts(
        String language,
        boolean languageKnown,
        Sentiment sentiment,
        Map<Category, Double> scores,
        Category suggested,
        double score,
        double margin,
        double agreement,
        boolean questionMark,
        boolean urgentWords,
        int words,
        int links,
        boolean automatic,
        String channel,
        Visibility visibility,
        int earlierInteractions,
        int earlierComplaints,
        Level impact,
        Level urgency) {

    public Facts {
        scores = Map.copyOf(scores);
    }
}
