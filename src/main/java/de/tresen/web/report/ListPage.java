package de.tresen.web.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list behind a figure.
 *
 * @param title what the figure says
 * @param filters what it is narrowed to, in words
 * @param more address of the next page
 */
record ListPage(
        String title,
        String period,
        List<String> filters,
        Table table,
        @Nullable String more) {}
