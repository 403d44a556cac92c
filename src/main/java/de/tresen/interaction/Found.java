package de.tresen.interaction;

import java.util.List;

/**
 * What a search found, newest activity first.
 *
 * @param all there are no more than these
 * @param partly only the newest {@link #REACH} interactions were looked through: the words are too frequent, or no index
 *     knows them
 */
public record Found(List<Interaction> rows, boolean all, boolean partly) {

    /** How many interactions are looked through one by one at most. */
    public static final int REACH = 20_000;
}
