package de.tresen.classification;

import de.tresen.interaction.Category;
import java.util.Map;
import java.util.Set;

/**
 * Which category leads, and by how much over what contradicts it. A demand or a question that follows from a complaint
 * does not contradict it, nor does the question form of a request or a suggestion, nor a kind word beside a wish.
 */
record Ranking(Category suggested, double score, double margin, double agreement) {

    private static final Map<Category, Set<Category>> AGREE = Map.of(
            Category.COMPLAINT, Set.of(Category.QUESTION, Category.REQUEST),
            Category.QUESTION, Set.of(Category.PRAISE),
            Category.REQUEST, Set.of(Category.QUESTION, Category.PRAISE),
            Category.SUGGESTION, Set.of(Category.QUESTION, Category.REQUEST, Category.PRAISE),
            Category.ABUSE, Set.of(Category.COMPLAINT, Category.QUESTION));

    static Ranking of(Map<Category, Double> scores) {
        var first = scores.entrySet().stream().max(Map.Entry.comparingByValue());
        if (first.isEmpty()) {
            return new Ranking(Category.OTHER, 0, 0, 1);
        }
        var suggested = first.get().getKey();
        double score = first.get().getValue();
        double against = strongestAgainst(suggested, scores);
        return new Ranking(suggested, score, score - against, score / (score + against));
    }

    private static double strongestAgainst(Category suggested, Map<Category, Double> scores) {
        var agree = AGREE.getOrDefault(suggested, Set.of());
        return scores.entrySet().stream()
                .filter(entry -> entry.getKey() != suggested && !agree.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
