package de.tresen.web.report;

import de.tresen.report.Grouping;
import de.tresen.report.Period;
import de.tresen.report.PromiseFilter;
import de.tresen.report.PromiseFilter.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the lists behind figures. */
final class Links {

    private Links() {}

    static String promises(Outcome outcome, Period period) {
        return builder("promises", period)
                .queryParam("outcome", outcome)
                .encode()
                .toUriString();
    }

    /** @param group null = whatever has none yet */
    static String promises(Outcome outcome, Period period, Grouping by, @Nullable String group) {
        return builder("promises", period)
                .queryParam("outcome", outcome)
                .queryParam(by.name().toLowerCase(Locale.ROOT), "{group}")
                .encode()
                .buildAndExpand(group == null ? PromiseFilter.NONE : group)
                .toUriString();
    }

    static UriComponentsBuilder builder(String list, Period period) {
        return UriComponentsBuilder.fromPath("/reports/" + list)
                .queryParam("from", period.from())
                .queryParam("to", period.to());
    }
}
