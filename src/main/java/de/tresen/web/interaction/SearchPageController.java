package de.tresen.web.interaction;

import de.tresen.interaction.Category;
import de.tresen.interaction.InteractionQuery.Position;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import de.tresen.people.Person;
import de.tresen.web.Cursor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding interactions, open and ended ones. Every state of the filters is an address. */
@Controller
class SearchPageController {

    private final SearchPages pages;

    SearchPageController(SearchPages pages) {
        this.pages = pages;
    }

    @GetMapping("/interactions")
    String search(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String priority,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String team,
            @RequestParam @Nullable String mine,
            @RequestParam @Nullable String after,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String partial,
            Person reader,
            Model page) {
        var filters = new SearchPage.Filters(
                q,
                one(Status.values(), status),
                given(channel),
                one(Category.values(), category),
                one(Priority.values(), priority),
                given(language),
                given(team),
                "true".equals(mine));
        page.addAttribute("q", q);
        page.addAttribute("search", pages.of(filters, Cursor.inAddress(after, Cursor.uuid(Position::new)), reader));
        return partial != null && after != null ? "interaction/search :: rows" : "interaction/search";
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** An address that names what does not exist finds what one without it would. */
    private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
