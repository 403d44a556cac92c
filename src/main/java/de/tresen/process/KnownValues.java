package de.tresen.process;

import de.tresen.channel.Channels;
import de.tresen.interaction.Contacts;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.servicelevel.ServiceLevel;
import de.tresen.servicelevel.ServiceLevels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What exists on this desk, by the name of the column that speaks of it: keys with what people call them. */
@Component
class KnownValues {

    private static final int MOST_TAGS = 200;

    private final Channels channels;
    private final ServiceLevels levels;
    private final Teams teams;
    private final Contacts contacts;

    KnownValues(Channels channels, ServiceLevels levels, Teams teams, Contacts contacts) {
        this.channels = channels;
        this.levels = levels;
        this.teams = teams;
        this.contacts = contacts;
    }

    /** Names that must exist where a row gives them as its result. */
    Map<String, Map<String, String>> all() {
        return Map.of(
                "channel",
                named(channels.list(), channel -> channel.key(), channel -> channel.name()),
                "serviceLevel",
                orTheChannels(named(levels.list(), ServiceLevel::key, ServiceLevel::name)),
                "team",
                orTheChannels(named(teams.list(), Team::key, Team::name)));
    }

    /** Of some columns what is usual, without anything else being wrong. */
    Map<String, Map<String, String>> usual() {
        return Map.of("tag", named(contacts.tags(MOST_TAGS), Function.identity(), Function.identity()));
    }

    private static Map<String, String> orTheChannels(Map<String, String> named) {
        named.put(Decisions.AS_THE_CHANNEL, "");
        return named;
    }

    private static <T> Map<String, String> named(List<T> things, Function<T, String> key, Function<T, String> name) {
        var named = new LinkedHashMap<String, String>();
        things.forEach(thing -> named.put(key.apply(thing), name.apply(thing)));
        return named;
    }
}
