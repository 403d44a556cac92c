package de.tresen;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.tresen.people.Passwords;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL: what happens on one is seen on the other at once, also after the line was cut. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

    private static final String PASSWORD = "four plain words here";

    /** The aim is half a second; machines that build are busy. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired
    Desk desk;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient sql;

    ConfigurableApplicationContext other;
    Brand brand;

    @BeforeAll
    void startAnotherNode() {
        assumeTrue(TestDatabase.isPostgreSql(), "H2 is for one node");
        other = new SpringApplicationBuilder(Tresen.class, QuickPasswords.class)
                .initializers(node -> node.getBeanFactory().registerSingleton("clock", clock))
                .properties(Map.of(
                        "server.port", "0",
                        "tresen.workers.enabled", "false",
                        "tresen.admin.token", DeskTest.ADMIN_TOKEN,
                        "camunda.bpm.job-execution.enabled", "false",
                        "spring.datasource.hikari.maximum-pool-size", "5"))
                .run(
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"));
    }

    @AfterAll
    void stopTheOtherNode() {
        if (other != null) {
            other.close();
        }
    }

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
    }

    @Test
    void aClaimOnOneNodeReachesAPageOfTheOther() {
        var id = brand.writes("n1", "m1", "Wann wird geliefert?").at("/id").asString();
        try (var stream = listening("anna")) {
            brand.claim("ben", "reply", id);
            await().atMost(SOON).until(() -> stream.heard("changed", id));
        }
    }

    @Test
    void afterTheListeningConnectionWasCutPagesCatchUp() {
        try (var stream = listening("anna")) {
            sql.sql("""
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where datname = current_database() and application_name = 'tresen-listener'
                            """).query(Integer.class).single();
            await().atMost(Duration.ofSeconds(10)).until(() -> stream.heard("changed", ""));
            var id = brand.writes("n4", "m1", "Wann wird geliefert?").at("/id").asString();
            await().atMost(SOON).until(() -> stream.heard("changed", id));
        }
    }

    @Test
    void whoIsDeactivatedOnOneNodeHearsNothingMoreOnTheOther() {
        try (var stream = listening("ben")) {
            var ben = brand.name("ben");
            var person = desk.admin().get("/api/v1/people/" + ben).expect(200);
            desk.admin()
                    .put(
                            "/api/v1/people/" + ben,
                            Map.of(
                                    "name",
                                    "Ben Muster",
                                    "email",
                                    "ben@example.org",
                                    "roles",
                                    person.at("/roles"),
                                    "teams",
                                    person.at("/teams"),
                                    "skills",
                                    person.at("/skills"),
                                    "languages",
                                    person.at("/languages"),
                                    "timeZone",
                                    "Europe/Berlin",
                                    "active",
                                    false))
                    .expect(200);
            await().atMost(SOON).until(stream::ended);
        }
    }

    /** A page of the other node, open for one of the brand's people. */
    private EventStream listening(String who) {
        var browser = new Browser(other.getEnvironment());
        passwords.set(brand.name(who), PASSWORD);
        browser.signIn(brand.name(who), PASSWORD);
        var stream = new EventStream(browser.stream("/live"));
        await().atMost(SOON).until(() -> stream.heard("hello", ""));
        return stream;
    }
}
