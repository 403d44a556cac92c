package de.tresen.bench;

import de.tresen.people.Passwords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/** Some of the two hundred: agents and managers with sessions, and agents with tokens for the API as well. */
final class Colleagues {

    static final int AGENTS = 24;

    final String base;
    final Passwords passwords;
    final List<SignedIn> agents = new ArrayList<>();
    final List<SignedIn> managers = new ArrayList<>();
    final List<DeskClient> callers = new ArrayList<>();

    Colleagues(ConfigurableApplicationContext desk) throws Exception {
        base = InboxBench.base(desk);
        passwords = desk.getBean(Passwords.class);
        var admin = new DeskClient(base, DeskProcess.ADMIN_TOKEN);
        for (int number = 0; number < AGENTS; number++) {
            var path = "/api/v1/people/" + username(number) + "/tokens";
            var token =
                    admin.post(path, java.util.Map.of("label", "bench"), 201).at("/token");
            callers.add(new DeskClient(base, token.asString()));
            agents.add(new SignedIn(base, passwords, username(number)));
        }
        for (int number : IntStream.range(0, LargeHouse.MANAGERS).toArray()) {
            managers.add(new SignedIn(base, passwords, LargeHouse.manager(number)));
        }
    }

    /** Spread over all teams. */
    static String username(int number) {
        return LargeHouse.agent(number * 7);
    }
}
