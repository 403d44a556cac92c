package de.tresen.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is on duty, computed from rows alone. */
class RosterTests {

    /** A Wednesday. */
    private static final Instant NINE = Instant.parse("2026-11-18T08:00:00Z");

    private static Instant at(int hours) {
        return NINE.plus(Duration.ofHours(hours));
    }

    @Test
    void shiftsAreHalfOpen() {
        var world = new CoverWorld().agents("anna").shift("anna", NINE, at(8), Duty.REGULAR);
        assertThat(world.agentsAt(NINE.minusNanos(1))).isEmpty();
        assertThat(world.agentsAt(NINE)).containsExactly("anna");
        assertThat(world.agentsAt(at(8).minusNanos(1))).containsExactly("anna");
        assertThat(world.agentsAt(at(8))).isEmpty();
    }

    @Test
    void aTeamPlansShiftsFromTheWeekOfTheFirstUntilEightWeeksAfterTheLast() {
        var world = new CoverWorld().agents("anna", "ben").shift("anna", NINE, at(8), Duty.REGULAR);
        var monday = Instant.parse("2026-11-15T23:00:00Z");
        assertThat(world.agentsAt(monday.minusSeconds(1))).containsExactly("anna", "ben");
        assertThat(world.agentsAt(monday)).isEmpty();
        assertThat(world.agentsAt(at(8).plus(Duration.ofDays(56)).minusSeconds(1)))
                .isEmpty();
        assertThat(world.agentsAt(at(8).plus(Duration.ofDays(56)))).containsExactly("anna", "ben");
    }

    @Test
    void whoIsOnlyOnCallDoesNotMakeTheOthersAbsent() {
        var world = new CoverWorld().agents("anna", "ben").shift("anna", NINE, at(8), Duty.ON_CALL);
        assertThat(world.agentsAt(at(1))).containsExactly("anna");
        assertThat(world.agentsAt(at(9))).containsExactly("anna", "ben");
    }

    @Test
    void leadsWithoutShiftsStillApproveWhereAgentsHaveShifts() {
        var world = new CoverWorld().agents("anna").lead("lea").shift("anna", NINE, at(8), Duty.REGULAR);
        assertThat(CoverWorld.names(world.roster(Capacity.APPROVER).onDuty(at(1))))
                .containsExactly("lea");
        assertThat(world.agentsAt(at(1))).containsExactly("anna");
    }

    @Test
    void aSubstituteHasTheWorkOfTheSubstitutesSubstitute() {
        var world = new CoverWorld()
                .agents("anna", "ben", "mia")
                .away("anna", NINE, at(8), "ben")
                .away("ben", NINE, at(4), "mia");
        assertThat(world.agentsAt(at(1))).containsExactly("mia for anna");
        assertThat(world.agentsAt(at(5))).containsExactly("mia", "ben for anna");
    }

    @Test
    void whoeverWasNamedIsAskedBeforeTheSubstitutesOfThoseWhoAreAwayToo() {
        var world = new CoverWorld()
                .agents("anna", "ben", "mia", "zoe")
                .away("anna", NINE, at(8), "ben", "zoe")
                .away("ben", NINE, at(8), "mia");
        assertThat(world.agentsAt(at(1))).containsExactly("mia for ben", "zoe for anna");
    }

    @Test
    void aCycleThatCameToBeAllTheSameEndsAndShowsTheGap() {
        var world = new CoverWorld()
                .agents("anna", "ben")
                .away("anna", NINE, at(8), "ben")
                .away("ben", NINE, at(8), "anna");
        assertThat(world.agentsAt(at(1))).isEmpty();
        assertThat(Gaps.of(world.roster(Capacity.AGENT), List.of(new Gaps.Span(NINE, at(8)))))
                .containsExactly(
                        new Gap(NINE, at(8), Gap.Reason.EVERYBODY_AWAY, List.of("anna", "ben"), List.of(), List.of()));
    }

    @Test
    void whoMayNotDoItIsPassedOver() {
        var world = new CoverWorld().agents("anna").lead("lea").away("anna", NINE, at(8), "somebody-else", "lea");
        assertThat(world.agentsAt(at(1))).containsExactly("lea for anna");
    }

    @Test
    void aChainBackToThePersonIsFoundOnlyWhereAllAreAwayAtOnce() {
        var anna = CoverWorld.absence(1, "anna", NINE, at(4), "ben");
        var ben = CoverWorld.absence(2, "ben", at(3), at(8), "mia");
        var mia = CoverWorld.absence(3, "mia", at(3), at(8), "anna");
        assertThat(Chains.cycle(mia, List.of(anna, ben))).contains(List.of("mia", "anna", "ben", "mia"));
        assertThat(Chains.cycle(CoverWorld.absence(4, "mia", at(4), at(8), "anna"), List.of(anna, ben)))
                .isEmpty();
    }

    @Test
    void aLimitedShiftCountsOnlyForItsChannelAndSaysNothingAboutOthers() {
        var world = new CoverWorld().agents("anna", "ben").shift("anna", NINE, at(8), Duty.REGULAR, "insta", null);
        assertThat(names(world, "insta", "de")).containsExactly("anna");
        assertThat(names(world, "mail", "de")).containsExactly("anna", "ben");
        assertThat(names(world, null, null)).containsExactly("anna");
    }

    @Test
    void aLanguageHoldsForItsRegionsAndARegionOnlyForItself() {
        var world = new CoverWorld()
                .agents("anna", "ben", "mia")
                .shift("anna", NINE, at(8), Duty.REGULAR, null, "pt")
                .shift("ben", NINE, at(8), Duty.REGULAR, null, "pt-BR")
                .shift("mia", NINE, at(8), Duty.REGULAR);
        assertThat(names(world, "mail", "pt")).containsExactly("anna", "mia");
        assertThat(names(world, "mail", "pt-BR")).containsExactly("anna", "ben", "mia");
        assertThat(names(world, "mail", "pta")).containsExactly("mia");
    }

    private static List<String> names(CoverWorld world, String channel, String language) {
        return CoverWorld.names(world.plan()
                .roster(Capacity.AGENT, new Scope(channel, language))
                .onDuty(at(1)));
    }

    @Test
    void channelsThatMissTheSameAreOneGap() {
        var world = new CoverWorld()
                .agents("anna")
                .shift("anna", NINE, at(8), Duty.REGULAR)
                .shift("anna", at(8), at(10), Duty.EVENING, "insta", null);
        var promised = List.of(
                new Promised.OnChannel("chat", List.of(new Gaps.Span(NINE, at(10)))),
                new Promised.OnChannel("insta", List.of(new Gaps.Span(NINE, at(12)))),
                new Promised.OnChannel("mail", List.of(new Gaps.Span(NINE, at(12)))));
        assertThat(SharedGaps.of(world.plan(), Capacity.AGENT, promised))
                .containsExactly(
                        gap(at(8), at(10), List.of("chat", "mail")), gap(at(10), at(12), List.of("insta", "mail")));
    }

    private static Gap gap(Instant from, Instant to, List<String> channels) {
        return new Gap(from, to, Gap.Reason.NOBODY_PLANNED, List.of(), channels, List.of());
    }
}
