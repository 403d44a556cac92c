package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyApprovalDecisionTests {

    private final DecisionStage table = new DecisionStage("reply-approval.dmn", "replyApproval");

    @ParameterizedTest(name = "trainee {0}, {1}, {2}, {3}: needed {4} by {5}")
    @CsvSource(textBlock = """
                    true,  QUESTION,  NORMAL, PRIVATE, true,  MENTOR
                    true,  COMPLAINT, URGENT, PUBLIC,  true,  MENTOR
                    false, COMPLAINT, URGENT, PUBLIC,  true,  LEAD
                    false, COMPLAINT, URGENT, PRIVATE, true,  LEAD
                    false, COMPLAINT, HIGH,   PUBLIC,  false, ''
                    false, QUESTION,  URGENT, PUBLIC,  false, ''
                    false, PRAISE,    LOW,    PRIVATE, false, ''
                    """)
    void saysWhetherAndByWhom(
            boolean trainee, String category, String priority, String visibility, boolean needed, String approver) {
        var facts = Map.<String, Object>of(
                "trainee", trainee, "category", category, "priority", priority, "visibility", visibility);

        assertThat(table.decide(facts)).containsExactly(Map.of("approvalNeeded", needed, "approver", approver));
    }
}
