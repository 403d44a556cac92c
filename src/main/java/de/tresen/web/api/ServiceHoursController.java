package de.tresen.web.api;

import de.tresen.businesstime.ServiceHoursDefinition;
import de.tresen.businesstime.ServiceHoursDefinition.ExceptionDay;
import de.tresen.businesstime.Stretch;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.servicelevel.ServiceHoursBook;
import de.tresen.web.Only;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Service hours, and what they count. */
@RestController
@RequestMapping("/api/v1/service-hours")
class ServiceHoursController {

    private final ServiceHoursBook book;

    ServiceHoursController(ServiceHoursBook book) {
        this.book = book;
    }

    @GetMapping
    Listing<HoursView> list(Listing.Page page) {
        return Listing.of(
                book.list(page.after(), page.rows()),
                page,
                ServiceHoursBook.Keyed::key,
                row -> HoursView.of(row.key(), row.definition()));
    }

    @GetMapping("/{key}")
    HoursView get(@PathVariable String key) {
        return HoursView.of(key, book.definition(key));
    }

    @PutMapping("/{key}")
    @Only({Role.ADMIN, Role.MANAGER})
    ResponseEntity<HoursView> put(@PathVariable String key, @RequestBody ServiceHoursDefinition body, Person caller) {
        boolean isNew = Puts.isNew(() -> book.put(key, body, caller.username(), null));
        return Puts.answer(isNew, HoursView.of(key, body));
    }

    @PostMapping("/{key}/due")
    DueView due(@PathVariable String key, @RequestBody DueQuestion question) {
        var hours = book.find(key);
        var start = TimeTexts.instant("start", question.start());
        var due = book.due(key, start, TimeTexts.duration("duration", question.duration()));
        return new DueView(due, StretchView.of(hours.stretches(start, due)));
    }

    @PostMapping("/{key}/counted")
    CountedView counted(@PathVariable String key, @RequestBody CountedQuestion question) {
        var hours = book.find(key);
        var from = TimeTexts.instant("from", question.from());
        var to = TimeTexts.instant("to", question.to());
        return new CountedView(book.counted(key, from, to), StretchView.of(hours.stretches(from, to)));
    }

    record DueQuestion(@Nullable String start, @Nullable String duration) {}

    record DueView(Instant due, List<StretchView> stretches) {}

    record CountedQuestion(@Nullable String from, @Nullable String to) {}

    record CountedView(Duration counted, List<StretchView> stretches) {}

    record HoursView(
            String key,
            @Nullable String timeZone,
            @Nullable Map<String, @Nullable List<@Nullable String>> week,
            @Nullable String publicHolidays,
            @Nullable List<@Nullable ExceptionDay> exceptions) {

        static HoursView of(String key, ServiceHoursDefinition hours) {
            return new HoursView(key, hours.timeZone(), hours.week(), hours.publicHolidays(), hours.exceptions());
        }
    }

    /** A piece of time as it is shown; the reason is null where time counts. */
    record StretchView(
            Instant from,
            Instant to,
            boolean counted,
            @Nullable String reason) {

        static List<StretchView> of(List<Stretch> stretches) {
            return stretches.stream()
                    .map(stretch -> new StretchView(stretch.from(), stretch.to(), stretch.counted(), stretch.reason()))
                    .toList();
        }
    }
}
