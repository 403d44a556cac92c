package de.tresen.demo;

import de.tresen.escalation.Topic;
import de.tresen.escalation.Topics;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the departments of the brand know about. */
@Component
@Profile("demo")
class DemoTopics {

    private final Topics topics;
    private final DemoPeople people;

    DemoTopics(Topics topics, DemoPeople people) {
        this.topics = topics;
        this.people = people;
    }

    void write() {
        save(
                "versand",
                "Versand und Lieferung",
                DemoBrand.LOGISTICS,
                "lars",
                "paket",
                "lieferung",
                "parcel",
                "deliver");
        save("garantie", "Reparatur und Garantie", DemoBrand.AFTER_SALES, "petra", "kaputt", "garantie", "broken");
        save("sicherheit", "Sicherheit der Geräte", DemoBrand.QUALITY, "ida", "akku", "verletz", "battery");
    }

    private void save(String key, String name, String department, String expert, String... words) {
        var topic = new Topic(key, name, department, List.of(words), List.of(expert), List.of(), null);
        topics.put(topic, people.get(DemoPeople.ADMINISTRATOR));
    }
}
