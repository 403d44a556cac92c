package de.tresen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.Passwords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processes, what goes on in them, and what failed. */
@DeskTest
class ProcessPagesTests {

    private static final String QUESTION = "Guten Tag, wann wird meine Bestellung geliefert? Ich warte schon lange.";

    @Autowired
    Desk desk;

    @Autowired
    Passwords passwords;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient sql;

    Brand brand;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        asked("t1");
        desk.after(Duration.ofHours(5));
        asked("t2");
    }

    /** The warnings of all that is open, as if each had failed for good; with stacks of their own, which go with them. */
    private List<String> failed(String why) {
        var jobs = sql.sql("""
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                        where d.ACT_ID_ = 'startEvent_atRisk' order by j.ID_
                        """).query(String.class).list();
        for (var job : jobs) {
            var stack = UUID.randomUUID().toString();
            sql.sql("insert into ACT_GE_BYTEARRAY (ID_, REV_, NAME_, BYTES_) values (:id, 1, 'stack', :bytes)")
                    .param("id", stack)
                    .param("bytes", why.getBytes(StandardCharsets.UTF_8))
                    .update();
            sql.sql("""
                            update ACT_RU_JOB set EXCEPTION_MSG_ = :why, RETRIES_ = 0,
                                FAILED_ACT_ID_ = 'serviceTask_warnOfRisk', EXCEPTION_STACK_ID_ = :stack where ID_ = :job
                            """)
                    .param("why", why)
                    .param("stack", stack)
                    .param("job", job)
                    .update();
        }
        return jobs;
    }

    private String asked(String thread) {
        return brand.writes(thread, thread, QUESTION).at("/id").asString();
    }

    @Test
    void theDrawingShowsWhatStandsWhereAndGoesAlong() {
        try (var lea = signedIn(Visitor.Setup.ENGLISH, "lea")) {
            lea.page.navigate("/processes");
            lea.page.locator("#model-answer-interaction a").first().click();
            var reply = lea.page.locator(".djs-overlays[data-container-id=userTask_reply]");
            assertThat(reply.locator(".badge.here")).hasText("2");
            assertThat(reply.locator(".badge.late")).hasText("! 1");
            assertThat(lea.page.locator(".djs-element.late-5")).hasAttribute("data-element-id", "userTask_reply");

            lea.page
                    .locator(".djs-element[data-element-id=userTask_reply] .djs-hit")
                    .click();
            assertThat(lea.page.locator("#here h2")).hasText("Write the answer");
            assertThat(lea.page.locator("#here li")).hasCount(2);
            assertThat(lea.page.locator("#here li").first()).containsText("late, was due");

            desk.clock().tick(Duration.ofSeconds(5));
            asked("t3");
            assertThat(reply.locator(".badge.here")).hasText("3");
            assertThat(lea.page
                            .locator(".spots [data-element=userTask_reply] td")
                            .first())
                    .hasText("3");

            lea.page.locator("button[data-layer=time]").click();
            assertThat(reply.locator(".badge.late")).isHidden();
            lea.page.locator("#here li a").first().click();
            lea.page.waitForURL("**/interactions/*");
            lea.consoleIsQuiet();
        }
    }

    @ParameterizedTest
    @MethodSource("de.tresen.browser.Visitor$Setup#all")
    void everyPageIsAccessibleAndFits(Visitor.Setup setup) {
        failed("FEEL/SCALA-01008 Error while evaluating");
        try (var paul = signedIn(setup, "paul")) {
            look(paul, "/processes", "processes");
            paul.page.navigate("/processes/answer-interaction");
            assertThat(paul.page.locator(".djs-overlays .badge.here").first()).isVisible();
            org.assertj.core.api.Assertions.assertThat(
                            paul.page.locator("[data-element-id^=flow_] tspan").allTextContents())
                    .as("no label is broken within a word")
                    .isNotEmpty()
                    .noneMatch(line -> line.length() < 2);
            seen(paul, "process-look");
            look(paul, "/processes/answer-interaction/elements/userTask_reply", "process-element");
            look(paul, "/processes/route-interaction", "process-decision");
            cases(paul);
            paul.page.navigate("/processes/triage");
            assertThat(paul.page.locator(".fjs-form").first()).isVisible();
            seen(paul, "process-form");
            look(paul, "/processes/failures", "failures");
            paul.page.locator(".failures tbody a").first().click();
            paul.page.locator("#reason").waitFor();
            seen(paul, "failure");
        }
    }

    /** A test case that holds, and one that does not. */
    private static void cases(Visitor paul) {
        paul.page.navigate("/processes/reply-approval/cases");
        deleteAll(paul);
        written(paul, "Wer lernt, fragt", "true", "true");
        written(paul, "Fragen gehen hinaus", "false", "true");
        assertThat(paul.page.locator(".history .tag.ok")).hasCount(1);
        assertThat(paul.page.locator(".history .tag.late")).hasCount(1);
        assertThat(paul.page.locator(".history .case dd").nth(2)).containsText(Pattern.compile("Nein|No"));
        seen(paul, "process-cases");
        deleteAll(paul);
    }

    /** Other tests of the same table may have left some. */
    private static void deleteAll(Visitor paul) {
        for (int left = paul.page.locator(".history > li").count(); left > 0; left--) {
            paul.page.locator(".history form button").first().click();
            assertThat(paul.page.locator(".history > li")).hasCount(left - 1);
        }
    }

    private static void written(Visitor paul, String name, String trainee, String approvalNeeded) {
        paul.page.locator("#name").fill(name);
        paul.page.locator("[id='fact.trainee']").selectOption(trainee);
        paul.page.locator("[id='expected.approvalNeeded']").selectOption(approvalNeeded);
        paul.page.locator("form.panel .button.primary").click();
        assertThat(paul.page.locator(".history > li", new Page.LocatorOptions().setHasText(name)))
                .hasCount(1);
    }

    @Test
    void failedStepsAreTriedAndSkippedByHand() {
        var failed = failed("sample");
        try (var paul = signedIn(Visitor.Setup.GERMAN, "paul")) {
            paul.page.navigate("/processes/failures?process=answer-interaction");
            assertThat(paul.page.locator(".failures [name=job]")).hasCount(failed.size());
            paul.page.locator(".failures tbody a").first().click();
            paul.page.locator("#reason").fill("Heute ohne Warnung");
            paul.page.locator("#skip button").click();
            assertThat(paul.page.locator(".toast")).containsText("übersprungen");
            if (failed.size() > 1) {
                paul.page.locator("[data-choose=all]").click();
                paul.page.locator(".failures .primary").click();
                assertThat(paul.page.locator(".toast")).containsText("behoben");
            }
            assertThat(paul.page.locator(".failures")).hasCount(0);
            paul.consoleIsQuiet();
        }
    }

    private static void look(Visitor visitor, String address, String name) {
        visitor.page.navigate(address);
        seen(visitor, name);
    }

    private static void seen(Visitor visitor, String name) {
        visitor.wholePicture(name);
        visitor.fitsItsWidth();
        visitor.isAccessible();
        visitor.consoleIsQuiet();
    }

    private Visitor signedIn(Visitor.Setup setup, String who) {
        return new Visitor(desk.base(), setup).signIn(passwords, brand.name(who));
    }
}
