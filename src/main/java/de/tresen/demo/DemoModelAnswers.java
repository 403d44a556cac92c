package de.tresen.demo;

import de.tresen.people.People;
import de.tresen.reply.ModelAnswer.Content;
import de.tresen.reply.ModelAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A handful of answers that the brand uses again and again, in both its languages. */
@Component
@Profile("demo")
class DemoModelAnswers {

    private final ModelAnswers answers;
    private final People people;

    DemoModelAnswers(ModelAnswers answers, People people) {
        this.answers = answers;
        this.people = people;
    }

    void write() {
        save("lieferung", "Lieferung verzögert sich", "de", DemoBrand.MAIL_TEAM, """
                Hallo {person},

                Ihre Bestellung ist später dran als versprochen, das tut uns leid. Ich frage bei der Logistik nach und \
                melde mich, sobald ich einen Tag nennen kann, spätestens morgen.

                Viele Grüße
                {agent}""");
        save("delivery", "Delivery is late", "en", DemoBrand.MAIL_TEAM, """
                Hello {person},

                your order is later than we promised, and I am sorry for that. I am asking our warehouse and will write \
                again as soon as I can name a day, tomorrow at the latest.

                Kind regards
                {agent}""");
        save("foto", "Bitte um ein Foto", "de", DemoBrand.FORUM_TEAM, """
                Hallo {person},

                magst du uns ein Foto vom ganzen Blatt zeigen, Ober- und Unterseite? Dann kann ich dir sagen, was es ist \
                und was hilft.

                Liebe Grüße, {agent}""");
        save("danke", "Dank für Lob", "de", null, """
                Hallo {person},

                das freut uns sehr, danke! Ich gebe es an die Kolleginnen und Kollegen weiter.

                Viele Grüße
                {agent}""");
        save("thanks", "Thanks for praise", "en", null, """
                Hello {person},

                thank you, that made our day. I will pass it on to everybody who worked on it.

                Kind regards
                {agent}""");
        save("erledigt", "Ist es damit erledigt?", "de", null, """
                Hallo {person},

                ist Ihr Anliegen {number} damit erledigt? Wenn noch etwas offen ist, schreiben Sie einfach hier weiter.

                Viele Grüße
                {agent}""");
    }

    private void save(String key, String name, String language, @Nullable String team, String text) {
        var keeper = people.find(DemoPeople.ADMINISTRATOR).orElseThrow();
        answers.create(keeper, new Content(key, name, language, text, team, false, true));
    }
}
