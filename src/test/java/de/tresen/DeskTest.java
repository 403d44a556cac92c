package de.tresen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The whole desk on a real port with the database of this run, a clock that stands still, and all background work
 * ({@link Desk#settle}) done by hand. All tests share one desk: use names of your own, clean nothing up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tresen.workers.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "tresen.channels.private-addresses=true",
            "tresen.base-url=https://desk.example",
            "tresen.mail.from=desk@desk.example",
            "tresen.mail.smtp.host=127.0.0.1",
            "tresen.mail.smtp.tls=NONE",
            "tresen.admin.token=" + DeskTest.ADMIN_TOKEN,
        })
@ContextConfiguration(initializers = DeskTest.Database.class)
@Import(DeskTestConfiguration.class)
public @interface DeskTest {

    String ADMIN_TOKEN = "test-admin-token-0123456789abcdefghij";

    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.fresh();
            TestDatabase.usedBy(context);
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.username(),
                    "spring.datasource.password=" + database.password(),
                    "spring.datasource.hikari.connection-timeout=5000",
                    "tresen.mail.smtp.port=" + freePort());
        }

        /** Nobody listens there until a test does. */
        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
