package de.tresen.bench;

import java.util.List;

/** What people type into the search. */
enum SearchedFor {
    FREQUENT("a frequent word"),
    RARE("a rare word"),
    ONCE("a word that stands in one"),
    TWO("two words"),
    NOTHING("a word that stands nowhere"),
    NAME("a name"),
    NUMBER("a number");

    private static final List<String> OFTEN =
            List.of("bestellung", "rechnung", "parcel", "lieferung", "garten", "order");
    private static final int RARE_FROM = 3_000;

    private final String words;
    private final List<String> vocabulary;

    SearchedFor(String words) {
        this.words = words;
        this.vocabulary = new Sentences().german();
    }

    String words() {
        return words;
    }

    String text(int number) {
        var rare = vocabulary.get(RARE_FROM + number * 7 % RARE_FROM);
        var often = OFTEN.get(number % OFTEN.size());
        return switch (this) {
            case FREQUENT -> often;
            case RARE -> rare;
            case ONCE -> Integer.toString(number * 13 + 1);
            case TWO -> often + " " + vocabulary.get(100 + number % 300);
            case NOTHING -> "quittengelee" + number;
            case NAME -> Sentences.name(number);
            case NUMBER -> "#" + (100_000 + number * 11 + 1);
        };
    }
}
