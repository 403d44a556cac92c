package de.tresen.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages over HTTP as a browser asks for them, one after the other. */
final class InboxRequests {

    private final Colleagues people;
    private int requests;

    InboxRequests(Colleagues people) {
        this.people = people;
    }

    void pages(InboxReport report) throws Exception {
        requests = InboxBench.WARM_UP;
        pages(new Latencies());
        requests = InboxBench.REQUESTS;
        pages(report.table("page over HTTP"));
    }

    void searches(InboxReport report) throws Exception {
        requests = InboxBench.WARM_UP;
        searches(new Latencies());
        requests = InboxBench.REQUESTS;
        searches(report.table("search over HTTP"));
    }

    private void pages(Latencies pages) throws Exception {
        for (var view : List.of("mine", "offered", "waiting", "set-aside", "at-risk", "team")) {
            each(pages, "agent: GET /inbox?view=" + view, people.agents, "/inbox?view=" + view);
        }
        each(pages, "manager: GET /inbox?view=all", people.managers, "/inbox?view=all");
        each(pages, "manager: GET /inbox?view=at-risk", people.managers, "/inbox?view=at-risk");
        for (var place : List.of(
                "/processes",
                "/processes/answer-interaction",
                "/processes/answer-interaction/elements/userTask_reply",
                "/processes/failures")) {
            each(pages, "manager: GET " + place, people.managers, place);
        }
        for (var filter : filters().entrySet()) {
            each(
                    pages,
                    "agent: offered, " + filter.getKey(),
                    people.agents,
                    "/inbox?view=offered&" + filter.getValue());
            each(pages, "manager: all, " + filter.getKey(), people.managers, "/inbox?view=all&" + filter.getValue());
        }
    }

    private void searches(Latencies searches) throws Exception {
        for (var kind : SearchedFor.values()) {
            search(searches, "agent: " + kind.words(), people.agents, kind);
            search(searches, "manager: " + kind.words(), people.managers, kind);
        }
    }

    private static Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("one channel", "channel=" + LargeHouse.channel(1));
        filters.put("category", "category=SPAM");
        filters.put("priority", "priority=URGENT");
        filters.put("language", "language=it");
        filters.put("state", "status=ON_HOLD");
        return filters;
    }

    private void each(Latencies table, String what, List<SignedIn> readers, String path) throws Exception {
        for (int number = 0; number < requests; number++) {
            var reader = readers.get(number % readers.size());
            table.time(what, () -> reader.getCompressed(path));
        }
    }

    private void search(Latencies table, String what, List<SignedIn> readers, SearchedFor kind) throws Exception {
        for (int number = 0; number < requests; number++) {
            var reader = readers.get(number % readers.size());
            var path = "/interactions?q=" + SignedIn.encoded(kind.text(number));
            table.time(what, () -> reader.getCompressed(path));
        }
    }
}
