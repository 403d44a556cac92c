package de.tresen.web.cover;

import org.jspecify.annotations.Nullable;

/**
 * What an address of the cover asks for.
 *
 * @param team key; none = the first of the reader's
 * @param at a day of the week or month that is shown; none = today
 * @param view week or month
 */
record CoverAsk(
        @Nullable String team,
        @Nullable String at,
        @Nullable String view) {}
