package de.tresen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Browser;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import de.tresen.people.People;
import de.tresen.people.Teams;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/** The ordinary desk knows nothing of the demonstration. */
@DeskTest
class WithoutDemoTests {

    @Autowired
    ApplicationContext desk;

    @Autowired
    Environment environment;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    Teams teams;

    @Autowired
    MessageSource messages;

    @Test
    void hasNoPartOfTheDemonstration() {
        assertThat(Arrays.stream(desk.getBeanDefinitionNames()).map(desk::getType))
                .isNotEmpty()
                .noneMatch(type -> type != null && type.getPackageName().equals(DemoTests.class.getPackageName()));
        assertThat(desk.containsBean("engineByHand")).isFalse();
    }

    @Test
    void startsNoServersOfPlatforms() {
        var threads = Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
        assertThat(desk.getBeanNamesForType(com.icegreen.greenmail.util.GreenMail.class))
                .isEmpty();
        assertThat(threads).noneMatch(name -> name.startsWith("demo-"));
    }

    @Test
    void showsNobodyOnTheSignInPageAndNoPlatform() {
        var browser = new Browser(environment);
        assertThat(browser.get("/login").body()).contains("name=\"password\"").doesNotContain(DemoPeople.PASSWORD);
        assertThat(Browser.location(browser.get("/demo"))).isEqualTo("/login");
    }

    @Test
    void knowsNobodyOfTheDemonstration() {
        var demo = new DemoPeople(people, passwords, teams, messages);
        assertThat(demo.areHere()).isFalse();
        assertThat(demo.listed(Locale.ENGLISH))
                .isNotEmpty()
                .noneMatch(listed -> people.find(listed.username()).isPresent());
    }
}
