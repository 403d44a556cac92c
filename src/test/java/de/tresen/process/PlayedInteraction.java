package de.tresen.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The steps of an interaction, pretended, and its two usual moves. */
final class PlayedInteraction {

    private final Stage stage;
    boolean actionable = true;
    boolean clear = true;

    PlayedInteraction(Stage stage) {
        this.stage = stage.step("classifyInteraction", execution -> {
                    execution.setVariable("actionable", actionable);
                    execution.setVariable("clear", clear);
                })
                .step("startServiceLevels")
                .step("acknowledgeReceipt")
                .step("routeInteraction", execution -> {
                    execution.setVariable("riskAt", Stage.in(Duration.ofHours(2)));
                    execution.setVariable("breachAt", Stage.in(Duration.ofHours(4)));
                })
                .step(
                        "closeInteraction",
                        execution -> execution.setVariable("reopenUntil", Stage.in(Duration.ofDays(14))))
                .step("archiveInteraction")
                .step("decideApproval", execution -> execution.setVariable("approvalNeeded", false))
                .step("planReply", execution -> execution.setVariable("sendLater", false))
                .step("sendReply")
                .step("pointOutNewMessage")
                .step("warnOfRisk", execution -> {
                    execution.setVariable("riskAt", Stage.in(Duration.ofHours(3)));
                    execution.setVariable("moreRisks", true);
                });
    }

    ProcessInstance received() {
        var interaction = stage.start("handleInteraction", Map.of());
        stage.continueAsync("businessRuleTask_classifyInteraction");
        return interaction;
    }

    /** A reply was written and has arrived. */
    void answered(String nextStep) {
        stage.complete("userTask_reply", Map.of());
        var outcome = new HashMap<String, Object>(Map.of("answered", true, "nextStep", nextStep));
        outcome.put("followUpAt", "WAIT".equals(nextStep) ? Stage.in(Duration.ofDays(3)) : null);
        stage.message("deliverySettled", outcome);
    }
}
