package de.tresen.classification;

import de.tresen.interaction.Category;
import de.tresen.interaction.Sentiment;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the facts of a text: what it says, how, and how much is at stake. Judging them is {@link ClassificationRules}'. */
@Component
public class Classifier {

    private static final double QUESTION_MARK = 1.5;
    private static final double HARM = 2;
    private static final double SAYS_MORE_THAN_THANKS = 2;

    private final Phrases phrases;
    private final Languages languages;

    Classifier(Phrases phrases, Languages languages) {
        this.phrases = phrases;
        this.languages = languages;
    }

    public Facts facts(Writing writing) {
        return facts(writing, phrases.lexicon());
    }

    Facts facts(Writing writing, Lexicon lexicon) {
        var reading = Reading.of(writing.title(), writing.text());
        var language = languages.of(reading, lexicon.languages(), writing.channelLanguage());
        var points = lexicon.points(reading, language);
        var scores = scores(points, reading.questionMark());
        var ranking = Ranking.of(scores);
        boolean harm = points.containsKey(Meaning.HARM);
        boolean urgent = harm || points.containsKey(Meaning.URGENCY);
        return new Facts(
                language,
                lexicon.languages().contains(language),
                sentiment(points),
                scores,
                ranking.suggested(),
                ranking.score(),
                ranking.margin(),
                ranking.agreement(),
                reading.questionMark(),
                urgent,
                reading.words(),
                reading.links(),
                writing.automatic(),
                writing.channel(),
                writing.visibility(),
                writing.earlierInteractions(),
                writing.earlierComplaints(),
                impact(ranking.suggested(), harm),
                urgency(ranking.suggested(), urgent));
    }

    private static Map<Category, Double> scores(Map<Meaning, Double> points, boolean questionMark) {
        var scores = new EnumMap<Category, Double>(Category.class);
        points.forEach((meaning, value) -> meaning.category().ifPresent(c -> scores.put(c, value)));
        if (questionMark) {
            scores.merge(Category.QUESTION, QUESTION_MARK, Double::sum);
        }
        if (points.containsKey(Meaning.HARM)) {
            scores.merge(Category.COMPLAINT, HARM, Double::sum);
        }
        double thanks = points.getOrDefault(Meaning.THANKS, 0.0);
        if (thanks > 0 && wishes(scores) < SAYS_MORE_THAN_THANKS) {
            scores.merge(Category.PRAISE, thanks, Double::sum);
        }
        return scores;
    }

    /** The strongest of what is no praise. */
    private static double wishes(Map<Category, Double> scores) {
        return scores.entrySet().stream()
                .filter(entry -> entry.getKey() != Category.PRAISE)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private static Sentiment sentiment(Map<Meaning, Double> points) {
        double good = points.getOrDefault(Meaning.PRAISE, 0.0) + points.getOrDefault(Meaning.THANKS, 0.0) / 2;
        double bad = points.getOrDefault(Meaning.COMPLAINT, 0.0) + points.getOrDefault(Meaning.ABUSE, 0.0);
        if (Math.abs(good - bad) < 1) {
            return Sentiment.NEUTRAL;
        }
        return good > bad ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
    }

    private static Level impact(Category suggested, boolean harm) {
        if (harm) {
            return Level.HIGH;
        }
        return switch (suggested) {
            case PRAISE, SPAM -> Level.LOW;
            default -> Level.MEDIUM;
        };
    }

    private static Level urgency(Category suggested, boolean urgent) {
        if (urgent) {
            return Level.HIGH;
        }
        return switch (suggested) {
            case PRAISE, SPAM, SUGGESTION -> Level.LOW;
            default -> Level.MEDIUM;
        };
    }
}
