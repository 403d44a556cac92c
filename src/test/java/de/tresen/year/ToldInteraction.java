package de.tresen.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An interaction as the diary tells it. */
final class ToldInteraction {

    final String id;
    final Fact.Received received;
    final long receivedAt;
    final List<ToldClock> clocks = new ArrayList<>();
    final List<String> questions = new ArrayList<>();
    Fact.Wording wording;
    String priority;
    String status = "OPEN";
    String resolution;
    Long closedAt;

    ToldInteraction(Fact fact, Fact.Wording wording) {
        id = fact.about();
        received = (Fact.Received) fact.detail();
        receivedAt = fact.minute();
        priority = received.priority();
        this.wording = wording;
    }

    List<ToldClock> open() {
        return clocks.stream().filter(ToldClock::isOpen).toList();
    }

    Optional<ToldClock> openResponse() {
        return open().stream().filter(ToldClock::isResponse).findFirst();
    }

    Optional<ToldClock> openResolution() {
        return open().stream()
                .filter(clock -> clock.target.equals("RESOLUTION"))
                .findFirst();
    }

    Optional<ToldClock> openAbout(Object subject) {
        return open().stream().filter(clock -> subject.equals(clock.subject)).findFirst();
    }

    Optional<ToldClock> lastResponse() {
        return clocks.stream().filter(ToldClock::isResponse).reduce((earlier, later) -> later);
    }

    ToldClock lastResolution() {
        return clocks.stream()
                .filter(clock -> clock.target.equals("RESOLUTION"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    boolean isEnded() {
        return closedAt != null;
    }
}
