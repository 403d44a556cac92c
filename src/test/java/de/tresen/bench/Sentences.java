package de.tresen.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * German and English sentences whose words are as unevenly frequent as in real texts (Zipf), and names. They are laid
 * down with the words by which the search finds them; messages are put together of them.
 */
final class Sentences {

    static final int LONG = 10_000;
    static final int SHORT = 4_000;

    private static final int VOCABULARY = 6_000;
    private static final int WORDS_OF_LONG = 14;
    private static final int WORDS_OF_SHORT = 5;

    private static final String GERMAN = "ich die und nicht der das ist bestellung mit meine rechnung haben paket wurde"
            + " bitte lieferung noch für garten kunde heute schere lampe teil gerät ersatz termin konto nummer preis"
            + " gutschein adresse zahlung werkstatt lager rücksendung ventil schlauch motor kabel farbe muster folie"
            + " regal schraube akku griff messer deckel boden pumpe filter sieb leiter tisch stuhl bank fenster tür"
            + " schloss klinke rahmen glas blech rohr draht zange hammer säge bohrer nagel dübel pinsel rolle eimer"
            + " wanne becken hahn dichtung brause spiegel kachel fliese fuge mörtel putz kelle spaten rechen hacke";
    private static final String ENGLISH =
            "the to and my not of is order with invoice have parcel was please delivery yet"
                    + " for garden customer today lamp part device spare date account number price voucher address payment"
                    + " workshop store return valve hose engine cable colour pattern foil shelf screw battery handle knife lid"
                    + " floor pump filter sieve ladder table chair bench window door lock latch frame glass sheet pipe wire"
                    + " pliers hammer saw drill nail anchor brush roll bucket tub basin tap seal shower mirror tile joint mortar"
                    + " plaster trowel spade rake hoe";
    private static final String FIRST =
            "Anna Ben Clara David Emma Felix Greta Hannes Ida Jonas Karla Leon Mia Noah Olga"
                    + " Paul Rosa Simon Tessa Uwe Vera Willi Xenia Yusuf Zoe";
    private static final String LAST =
            "Albers Brandt Clausen Dietrich Ebert Franke Gruber Hartmann Imhoff Jansen Keller"
                    + " Lorenz Meister Neumann Ostermann Petersen Quandt Reuter Seidel Thomsen Ullrich Vogt Wagner Yilmaz Zander";

    private final Random random = new Random(42);

    void layDown(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table bench_sentence (n int, short boolean, text text, words tsvector)");
            statement.execute("create temp table bench_name (n int, name text, words tsvector)");
        }
        var number = new int[2];
        for (var language : List.of(GERMAN, ENGLISH)) {
            var words = vocabulary(List.of(language.split(" ")));
            sentences(connection, words, LONG, WORDS_OF_LONG, number[0]);
            sentences(connection, words, SHORT, WORDS_OF_SHORT, number[1]);
            number[0] += LONG;
            number[1] += SHORT;
        }
        names(connection);
    }

    /** The German words of all texts, the most frequent first. */
    List<String> german() {
        return vocabulary(List.of(GERMAN.split(" ")));
    }

    static String name(int number) {
        var first = FIRST.split(" ");
        var last = LAST.split(" ");
        return first[number % first.length] + " " + last[number / first.length % last.length];
    }

    /** Frequent words first: the simple ones, then more and more compounds. */
    private List<String> vocabulary(List<String> simple) {
        var compounds = new ArrayList<String>();
        for (var first : simple) {
            simple.forEach(second -> compounds.add(first + second));
        }
        Collections.shuffle(compounds, random);
        var all = new ArrayList<>(simple);
        all.addAll(compounds.subList(0, Math.min(compounds.size(), VOCABULARY)));
        return all;
    }

    private void sentences(Connection connection, List<String> words, int count, int length, int from)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into bench_sentence values (?, ?, ?, search_words(?))")) {
            for (int n = from; n < from + count; n++) {
                var text = sentence(words, length);
                insert.setInt(1, n);
                insert.setBoolean(2, length == WORDS_OF_SHORT);
                insert.setString(3, text);
                insert.setString(4, text);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String sentence(List<String> words, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(words.get((int) Math.pow(words.size(), random.nextDouble()) - 1));
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static void names(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into bench_name values (?, ?, search_words(?))")) {
            var n = 0;
            for (var last : LAST.split(" ")) {
                for (var first : FIRST.split(" ")) {
                    insert.setInt(1, n++);
                    insert.setString(2, first + " " + last);
                    insert.setString(3, first + " " + last);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
