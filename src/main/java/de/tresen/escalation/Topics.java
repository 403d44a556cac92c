package de.tresen.escalation;

import de.tresen.escalation.TopicMapper.MemberRow;
import de.tresen.escalation.TopicMapper.Row;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Who knows what: the topics of departments with their experts, deputies and heads. Everybody may read them. */
@Service
public class Topics {

    private static final int MOST = 10_000;

    private final TopicMapper mapper;
    private final TopicRules rules;
    private final TransactionOperations transaction;
    private final Clock clock;

    Topics(TopicMapper mapper, TopicRules rules, TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<Topic> find(String key) {
        return mapper.find(key).map(row -> whole(List.of(row)).get(0));
    }

    /** @throws Refusal.NotFound if there is none of this key */
    public Topic get(String key) {
        return find(key)
                .orElseThrow(() -> new Refusal.NotFound(
                        "topic.unknown", "There is no topic of this key. GET /api/v1/topics lists all."));
    }

    /** By key, those after a key; null = from the start. */
    public List<Topic> list(@Nullable String after, int limit) {
        return whole(mapper.list(after == null ? "" : after, limit));
    }

    public List<Topic> all() {
        return list(null, MOST);
    }

    private List<Topic> whole(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var members = mapper.members(rows.stream().map(Row::key).toList()).stream()
                .collect(Collectors.groupingBy(MemberRow::topic));
        return rows.stream()
                .map(row -> topic(row, members.getOrDefault(row.key(), List.of())))
                .toList();
    }

    private static Topic topic(Row row, List<MemberRow> members) {
        return new Topic(
                row.key(),
                row.name(),
                row.department(),
                row.words().lines().toList(),
                names(members, Stage.EXPERT),
                names(members, Stage.DEPUTY),
                names(members, Stage.HEAD).stream().findFirst().orElse(null));
    }

    private static List<String> names(List<MemberRow> members, Stage stage) {
        return members.stream()
                .filter(member -> member.stage() == stage)
                .map(MemberRow::username)
                .toList();
    }

    /** Whether they may say who knows what in a department: its leads, and who sets the desk up. */
    public static boolean mayKeep(String department, Person by) {
        return by.leads(department) || by.seesAll() || by.is(Role.PROCESS_OWNER);
    }

    /**
     * Creates or replaces a topic. True when the key is new.
     *
     * @throws Refusal.Forbidden unless they keep the department's topics, the former department's too
     * @throws Refusal.Invalid naming each wrong field
     */
    public boolean put(Topic topic, Person by) {
        requireKeeper(topic.department(), by);
        rules.check(topic);
        return Race.again(() -> Boolean.TRUE.equals(transaction.execute(status -> write(topic, by))));
    }

    private boolean write(Topic topic, Person by) {
        mapper.find(topic.key()).ifPresent(former -> requireKeeper(former.department(), by));
        var row = new Row(topic.key(), topic.name(), topic.department(), String.join("\n", topic.words()));
        var isNew = mapper.update(row, clock.instant()) == 0;
        if (isNew) {
            mapper.insert(row, clock.instant());
        }
        mapper.removeMembers(topic.key());
        int place = 0;
        for (var member : topic.members()) {
            mapper.addMember(new MemberRow(topic.key(), member.username(), member.stage(), place++));
        }
        return isNew;
    }

    /** Questions that were asked about it keep its key. */
    public void remove(String key, Person by) {
        requireKeeper(get(key).department(), by);
        transaction.executeWithoutResult(status -> {
            mapper.removeMembers(key);
            mapper.remove(key);
        });
    }

    private void requireKeeper(String department, Person by) {
        if (!mayKeep(department, by)) {
            throw new Refusal.Forbidden(
                    "topic.keeper",
                    "Only leads of the department, managers, process owners and administrators say who knows what.");
        }
    }

    /** The topic whose words come most often in a text; none when none does. */
    public Optional<Topic> suggested(String text) {
        var said = TopicWords.in(text);
        return all().stream()
                .filter(topic -> TopicWords.score(topic, said) > 0)
                .max(Comparator.comparingLong(topic -> TopicWords.score(topic, said)));
    }
}
