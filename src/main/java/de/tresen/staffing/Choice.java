package de.tresen.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could have a shift, and what there is to know for choosing.
 *
 * @param person username
 * @param against what would be broken; none = they could
 * @param weekends so many duties on weekends and holidays they would have with it, those of the last months included
 * @param hours of work in that week with it, whole
 * @param wish what they wished for that day
 */
public record Choice(String person, List<Against> against, int weekends, int hours, Wish.@Nullable Kind wish) {

    /** May be chosen by a person, perhaps against a rule. */
    public boolean possible() {
        return against.stream().allMatch(Against::isRule);
    }
}
