package de.tresen.people;

import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** All teams and departments by key. */
@Component
public class Teams {

    private final TeamMapper mapper;
    private final TransactionOperations transaction;

    Teams(TeamMapper mapper, TransactionOperations transaction) {
        this.mapper = mapper;
        this.transaction = transaction;
    }

    public Optional<Team> find(String key) {
        return mapper.find(key);
    }

    /** @throws Refusal.NotFound if there is no such team */
    public Team get(String key) {
        return find(key)
                .orElseThrow(() -> new Refusal.NotFound(
                        "team.unknown", "There is no team of this key. GET /api/v1/teams lists all."));
    }

    /** All teams in the order of their keys. */
    public List<Team> list() {
        return mapper.list(null, Integer.MAX_VALUE);
    }

    /** At most {@code limit} teams in the order of their keys, those behind {@code after}. */
    public List<Team> list(@Nullable String after, int limit) {
        return mapper.list(after, limit);
    }

    /**
     * Creates or replaces a team.
     *
     * @return true if it is new
     * @throws Refusal.Invalid naming every wrong field; whether the service hours exist is the caller's question
     */
    public boolean put(Team team) {
        check(team);
        return Race.again(() -> Boolean.TRUE.equals(transaction.execute(status -> write(team))));
    }

    private boolean write(Team team) {
        if (mapper.update(team) == 1) {
            return false;
        }
        mapper.insert(team);
        return true;
    }

    private static void check(Team team) {
        var wrong = new WrongFields()
                .key(team.key(), "key")
                .line(team.name(), "name", 200)
                .zone(team.timeZone().getId(), "timeZone");
        if (team.serviceHours() != null) {
            wrong.key(team.serviceHours(), "serviceHours");
        }
        wrong.refuse("team.invalid");
    }
}
