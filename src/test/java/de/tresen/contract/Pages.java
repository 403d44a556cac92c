package de.tresen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Walks through a list page by page as the contract says: {@code limit}, {@code cursor}, {@code next}. */
final class Pages {

    private Pages() {}

    /** A field of all items. {@code between} runs after each page, with the number of pages read. */
    static List<String> walk(Caller caller, String path, String field, IntConsumer between) {
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        var pages = 0;
        do {
            var page = caller.get(path + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200);
            assertThat(page.propertyNames()).containsExactlyInAnyOrder("items", "next");
            page.at("/items").forEach(item -> seen.add(item.at(field).asString()));
            cursor = page.at("/next").isNull() ? null : page.at("/next").asString();
            between.accept(++pages);
        } while (cursor != null && pages < 500);
        return seen;
    }
}
