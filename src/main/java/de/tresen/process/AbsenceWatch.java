package de.tresen.process;

import de.tresen.coverage.Absence;
import de.tresen.coverage.Absence.State;
import de.tresen.coverage.AbsenceChanged;
import de.tresen.coverage.Absences;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process of an absence follows its row, which alone is the truth: it begins with it, and is told of what was
 * decided, ended, extended or deleted, in the transaction in which that happened.
 */
@Component
class AbsenceWatch {

    private final Absences absences;
    private final AbsenceLife life;
    private final Clock clock;

    AbsenceWatch(Absences absences, AbsenceLife life, Clock clock) {
        this.absences = absences;
        this.life = life;
        this.clock = clock;
    }

    @EventListener
    void on(AbsenceChanged changed) {
        var absence = absences.find(changed.absence());
        if (absence.isEmpty()) {
            life.withdrawn(changed.absence());
        } else if (life.isRunning(changed.absence())) {
            follow(absence.get());
        } else if (!isOver(absence.get())) {
            life.begin(changed.absence());
        }
    }

    private void follow(Absence absence) {
        if (absence.state() != State.REQUESTED) {
            life.decided(absence.id(), absence.state() == State.APPROVED);
        }
        if (isOver(absence)) {
            life.ended(absence.id());
        } else {
            life.endsAt(absence.id(), absence.to());
        }
    }

    private boolean isOver(Absence absence) {
        return absence.state() == State.DECLINED
                || absence.to() != null && !absence.to().isAfter(clock.instant());
    }
}
