package de.tresen.process.trial;

import de.tresen.classification.Classifications;
import de.tresen.interaction.InteractionProperties;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.servicelevel.ServiceLevels;
import java.time.Duration;
import java.util.function.DoublePredicate;
import org.springframework.stereotype.Component;

/** How the desk is set, as far as it counts while something is played. */
@Component
class House {

    private final ServiceLevels levels;
    private final ServiceHoursBook hours;
    private final Settings settings;

    House(
            ServiceLevels levels,
            ServiceHoursBook hours,
            InteractionProperties properties,
            Classifications classifications) {
        this.levels = levels;
        this.hours = hours;
        this.settings =
                new Settings(properties.reopenWithin(), properties.followUpAfterSilence(), classifications::isSure);
    }

    /**
     * @param reopenWithin after closing
     * @param followUpAfterSilence after an answer
     * @param isSure whether nobody has to look at a classification of this confidence first
     */
    record Settings(Duration reopenWithin, Duration followUpAfterSilence, DoublePredicate isSure) {}

    /** As they are worded now, to be read once for all that is played together. */
    Terms terms() {
        return new Terms(levels::exists, levels::find, hours::find);
    }

    Settings settings() {
        return settings;
    }
}
