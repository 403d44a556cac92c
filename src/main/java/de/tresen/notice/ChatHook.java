package de.tresen.notice;

import de.tresen.routing.Notifications.Reason;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat tool that hears what people are told.
 *
 * @param secret shared with it, as Standard Webhooks has it; sealed unless asked for by who sends
 * @param teams keys of those whose interactions it hears of; empty = all
 * @param kinds what it hears
 * @param language of its texts, {@code de} or {@code en}
 */
public record ChatHook(
        String key,
        String name,
        URI url,
        String secret,
        Set<String> teams,
        Set<Reason> kinds,
        String language,
        boolean active) {

    public ChatHook {
        teams = Set.copyOf(teams);
        kinds = Kinds.sorted(kinds);
    }

    public String host() {
        return url.getHost();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return key + " at " + host();
    }

    boolean hears(@Nullable String team, Reason reason) {
        return active && kinds.contains(reason) && (teams.isEmpty() || team != null && teams.contains(team));
    }

    ChatHook withSecret(String other) {
        return new ChatHook(key, name, url, other, teams, kinds, language, active);
    }
}
