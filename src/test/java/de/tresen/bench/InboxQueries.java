package de.tresen.bench;

import de.tresen.interaction.Category;
import de.tresen.interaction.InteractionQuery;
import de.tresen.interaction.Interactions;
import de.tresen.interaction.Priority;
import de.tresen.interaction.Status;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.routing.Inbox;
import de.tresen.routing.View;
import de.tresen.routing.WorkFilter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database takes for a page of the inbox: the list, and how much is in each list beside it. */
final class InboxQueries {

    private static final int PAGE = 51;
    private static final int COUNTED = 500;
    private static final int FOUND = 201;

    private final Inbox inbox;
    private final Interactions interactions;
    private final People people;
    private final TransactionTemplate transaction;
    private final EngineList engine;
    private int requests;

    InboxQueries(ApplicationContext desk) {
        inbox = desk.getBean(Inbox.class);
        interactions = desk.getBean(Interactions.class);
        people = desk.getBean(People.class);
        transaction = new TransactionTemplate(desk.getBean(PlatformTransactionManager.class));
        transaction.setReadOnly(true);
        engine = desk.getAutowireCapableBeanFactory().createBean(EngineList.class);
    }

    private interface Asked {
        void of(Person reader) throws Exception;
    }

    /** The lists, through all of it once before for the compiler of the JVM and the caches of the database. */
    void pages(InboxReport report) throws Exception {
        requests = InboxBench.WARM_UP;
        lists(new InboxReport());
        requests = InboxBench.REQUESTS;
        lists(report);
    }

    void searches(InboxReport report) throws Exception {
        requests = InboxBench.WARM_UP;
        searches(new Latencies());
        requests = InboxBench.REQUESTS;
        searches(report.table("search in SQL"));
    }

    private void lists(InboxReport report) throws Exception {
        var table = report.table("page in SQL: the list with all counts");
        for (var view : List.of(View.MINE, View.OFFERED, View.SET_ASIDE, View.AT_RISK, View.TEAM)) {
            agents(table, view.name(), reader -> page(view, WorkFilter.NONE, reader));
        }
        agents(
                table,
                "WAITING",
                reader -> transaction.executeWithoutResult(status -> {
                    counts(WorkFilter.NONE, reader);
                    inbox.waiting(WorkFilter.NONE, reader, null, PAGE);
                }));
        managers(table, "ALL", reader -> page(View.ALL, WorkFilter.NONE, reader));
        managers(table, "AT_RISK", reader -> page(View.AT_RISK, WorkFilter.NONE, reader));
        for (var filter : filters().entrySet()) {
            agents(table, "OFFERED, " + filter.getKey(), reader -> page(View.OFFERED, filter.getValue(), reader));
            managers(table, "ALL, " + filter.getKey(), reader -> page(View.ALL, filter.getValue(), reader));
        }
        beside(report);
    }

    private void beside(InboxReport report) throws Exception {
        var table = report.table("the same page by the engine's own queries");
        agents(table, "ours: list", reader -> inbox.list(View.OFFERED, WorkFilter.NONE, reader, null, PAGE));
        agents(table, "engine: list", engine::list);
        agents(table, "ours: list and counts", reader -> page(View.OFFERED, WorkFilter.NONE, reader));
        agents(table, "engine: list, labels and counts", engine::page);
        ratio(report, table, "list", "ours: list", "engine: list");
        ratio(report, table, "page", "ours: list and counts", "engine: list, labels and counts");
    }

    private static void ratio(InboxReport report, Latencies table, String what, String ours, String theirs) {
        report.fact(
                "the engine's " + what + " takes",
                "%.0f times ours in the median, %.0f times at p95",
                table.percentile("agent: " + theirs, 0.5) / table.percentile("agent: " + ours, 0.5),
                table.percentile("agent: " + theirs, 0.95) / table.percentile("agent: " + ours, 0.95));
    }

    private void searches(Latencies table) throws Exception {
        for (var kind : SearchedFor.values()) {
            agents(table, kind.words(), (reader, number) -> search(kind.text(number), reader));
            managers(table, kind.words(), (reader, number) -> search(kind.text(number), reader));
        }
    }

    private void search(String text, Person reader) {
        var query = new InteractionQuery(null, null, null, null, null, null, null, text, null, FOUND);
        interactions.search(query, PAGE, reader);
    }

    private static Map<String, WorkFilter> filters() {
        var filters = new LinkedHashMap<String, WorkFilter>();
        filters.put("one channel", new WorkFilter(LargeHouse.channel(1), null, null, null, null, false));
        filters.put("category SPAM", new WorkFilter(null, Category.SPAM, null, null, null, false));
        filters.put("priority URGENT", new WorkFilter(null, null, Priority.URGENT, null, null, false));
        filters.put("language it", new WorkFilter(null, null, null, "it", null, false));
        filters.put("state ON_HOLD", new WorkFilter(null, null, null, null, Status.ON_HOLD, false));
        filters.put("state NEW (none)", new WorkFilter(null, null, null, null, Status.NEW, false));
        filters.put(
                "all five",
                new WorkFilter(LargeHouse.channel(1), Category.COMPLAINT, Priority.HIGH, "en", Status.OPEN, false));
        return filters;
    }

    /** In one transaction, as the page does. */
    private void page(View view, WorkFilter filter, Person reader) {
        transaction.executeWithoutResult(status -> {
            counts(filter, reader);
            inbox.list(view, filter, reader, null, PAGE);
        });
    }

    private void counts(WorkFilter filter, Person reader) {
        var views = EnumSet.allOf(View.class);
        if (!reader.seesAll()) {
            views.remove(View.ALL);
        }
        inbox.counts(views, filter, reader, COUNTED);
        inbox.countWaiting(filter, reader, COUNTED);
    }

    private interface AskedOnce {
        void of(Person reader, int number) throws Exception;
    }

    private void agents(Latencies table, String what, Asked asked) throws Exception {
        agents(table, what, (reader, number) -> asked.of(reader));
    }

    private void agents(Latencies table, String what, AskedOnce asked) throws Exception {
        for (int number = 0; number < requests; number++) {
            once(table, "agent: " + what, LargeHouse.agent(number), number, asked);
        }
    }

    private void managers(Latencies table, String what, Asked asked) throws Exception {
        managers(table, what, (reader, number) -> asked.of(reader));
    }

    private void managers(Latencies table, String what, AskedOnce asked) throws Exception {
        for (int number = 0; number < requests; number++) {
            once(table, "manager: " + what, LargeHouse.manager(number), number, asked);
        }
    }

    private void once(Latencies table, String what, String username, int number, AskedOnce asked) throws Exception {
        var reader = people.get(username);
        table.time(what, () -> {
            asked.of(reader, number);
            return null;
        });
    }
}
