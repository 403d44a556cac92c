package de.tresen.process;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** All that processes remember: ids, answers for gateways, due times. Text and people stay in tables. */
public final class Variables {

    public static final String ACTIONABLE = "actionable";
    public static final String CLEAR = "clear";
    public static final String NEXT_STEP = "nextStep";
    public static final String FOLLOW_UP_AT = "followUpAt";
    public static final String REOPEN_UNTIL = "reopenUntil";
    public static final String RISK_AT = "riskAt";
    public static final String BREACH_AT = "breachAt";
    public static final String MORE_RISKS = "moreRisks";
    public static final String MORE_BREACHES = "moreBreaches";
    public static final String REPLY = "reply";
    public static final String APPROVAL_NEEDED = "approvalNeeded";
    public static final String APPROVED = "approved";
    public static final String ANSWERED = "answered";
    public static final String SEND_LATER = "sendLater";
    public static final String SEND_AT = "sendAt";
    public static final String QUESTION = "question";
    public static final String REMIND_AT = "remindAt";
    public static final String DEPUTY_AT = "deputyAt";
    public static final String HEAD_AT = "headAt";
    public static final String BEGINS_AT = "beginsAt";
    public static final String ENDS_AT = "endsAt";

    /** All of them; no field of a form overwrites one. */
    static final Set<String> OWN = Set.of(
            ACTIONABLE,
            CLEAR,
            NEXT_STEP,
            FOLLOW_UP_AT,
            REOPEN_UNTIL,
            RISK_AT,
            BREACH_AT,
            MORE_RISKS,
            MORE_BREACHES,
            REPLY,
            APPROVAL_NEEDED,
            APPROVED,
            ANSWERED,
            SEND_LATER,
            SEND_AT,
            QUESTION,
            REMIND_AT,
            DEPUTY_AT,
            HEAD_AT,
            BEGINS_AT,
            ENDS_AT);

    /** How it goes on when our turn ends. */
    public enum NextStep {
        WAIT,
        ANSWER,
        CLOSE
    }

    private static final String ABSENCE = "absence:";

    /** A timer that nothing has been promised for. */
    private static final Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");

    private Variables() {}

    /** The interaction that this process is about: its business key. */
    public static UUID interactionOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** Whether a process is about an interaction at all: about an absence it has a key that says so. */
    static boolean isAboutInteraction(DelegateExecution execution) {
        return !isOfAbsence(execution.getProcessBusinessKey());
    }

    static boolean isOfAbsence(String businessKey) {
        return businessKey.startsWith(ABSENCE);
    }

    /** The business key of the process of an absence. */
    static String keyOf(UUID absence) {
        return ABSENCE + absence;
    }

    /** The absence that this process is about. */
    public static UUID absenceOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey().substring(ABSENCE.length()));
    }

    public static UUID id(VariableScope scope, String variable) {
        return UUID.fromString((String) scope.getVariable(variable));
    }

    /** As timers want it; nothing promised is never. */
    public static Date timer(@Nullable Instant at) {
        return Date.from(at == null ? NEVER : at);
    }
}
