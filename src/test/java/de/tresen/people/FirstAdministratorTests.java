package de.tresen.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** Starts of the room of people on an empty database, and on the same one again. */
@Tag("both-databases")
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final Pattern PRINTED = Pattern.compile("one-time password (\\S+)");
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final TestDatabase.Coordinates database = TestDatabase.fresh();

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        MybatisAutoConfiguration.class,
        TransactionAutoConfiguration.class,
    })
    @AutoConfigurationPackage(basePackages = {"de.tresen.people", "de.tresen.platform"})
    @ConfigurationPropertiesScan("de.tresen.people")
    @ComponentScan({"de.tresen.people", "de.tresen.platform"})
    static class Room {}

    private void start(Consumer<ApplicationContext> then, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password()));
        for (var setting : settings) {
            arguments.add("--tresen.admin." + setting);
        }
        try (var room = new SpringApplicationBuilder(Room.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(new String[0]))) {
            then.accept(room);
        }
    }

    private static boolean signsIn(ApplicationContext room, String password) {
        return room.getBean(Passwords.class).matches(FirstAdministrator.USERNAME, password);
    }

    @Test
    void anEmptyDeskGetsOneAdministratorWhoseOneTimePasswordIsPrintedOnce(CapturedOutput output) {
        start(room -> {
            var everybody = room.getBean(People.class).list();
            assertThat(everybody).hasSize(1);
            assertThat(everybody.get(0).username()).isEqualTo("admin");
            assertThat(everybody.get(0).is(Role.ADMIN)).isTrue();
            assertThat(everybody.get(0).active()).isTrue();
            var printed = PRINTED.matcher(output.getAll());
            assertThat(printed.find()).isTrue();
            assertThat(signsIn(room, printed.group(1))).isTrue();
            assertThat(room.getBean(Passwords.class).mustChange("admin")).isTrue();
            assertThat(printed.find()).isFalse();
        });
        start(room -> assertThat(room.getBean(People.class).list()).hasSize(1));
        assertThat(PRINTED.matcher(output.getAll()).results()).hasSize(1);
    }

    @Test
    void thePasswordFromTheEnvironmentIsTakenAndNotPrinted(CapturedOutput output) {
        start(
                room -> assertThat(signsIn(room, "a password from outside")).isTrue(),
                "password=a password from outside");
        assertThat(output.getAll()).doesNotContain("a password from outside");
        start(room -> assertThat(signsIn(room, "another from outside")).isFalse(), "password=another from outside");
    }

    @Test
    void whereSomebodyIsAlreadyNobodyIsAppointed(CapturedOutput output) {
        start(room -> {
            var people = room.getBean(People.class);
            var admin = people.get("admin");
            people.put(new Person(
                    "ada",
                    "Ada",
                    null,
                    admin.roles(),
                    admin.teams(),
                    admin.skills(),
                    admin.languages(),
                    admin.timeZone(),
                    true,
                    null));
            people.put(new Person(
                    "admin",
                    "Administrator",
                    null,
                    java.util.Set.of(),
                    admin.teams(),
                    admin.skills(),
                    admin.languages(),
                    admin.timeZone(),
                    false,
                    null));
        });
        start(
                room -> {
                    var admin = room.getBean(People.class).get("admin");
                    assertThat(admin.active()).isFalse();
                    assertThat(admin.roles()).isEmpty();
                    assertThat(room.getBean(Tokens.class).owner(TOKEN)).isEmpty();
                },
                "token=" + TOKEN);
        assertThat(PRINTED.matcher(output.getAll()).results()).hasSize(1);
    }

    @Test
    void theTokenOfTheEnvironmentHoldsAsLongAsItStandsThere() {
        var other = TOKEN.replace('0', '9');
        start(room -> assertThat(owner(room, TOKEN)).containsExactly("admin"), "token=" + TOKEN);
        start(
                room -> {
                    assertThat(owner(room, TOKEN)).isEmpty();
                    assertThat(owner(room, other)).containsExactly("admin");
                },
                "token=" + other);
        start(room -> assertThat(owner(room, other)).isEmpty());
    }

    private static List<String> owner(ApplicationContext room, String token) {
        return room.getBean(Tokens.class).owner(token).map(Person::username).stream()
                .toList();
    }

    @Test
    void aTokenOfLessThan32CharactersIsRefusedAtTheStart() {
        assertThatThrownBy(() -> start(room -> {}, "token=" + TOKEN.substring(1)))
                .rootCause()
                .hasMessageContaining("at least 32 characters");
        start(room -> assertThat(room.getBean(People.class).list()).hasSize(1), "token=");
    }
}
