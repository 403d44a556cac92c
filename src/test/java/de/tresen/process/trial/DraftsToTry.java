package de.tresen.process.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shipped models with a change. */
public final class DraftsToTry {

    private static final String SENDS = "sourceRef=\"gateway_approvalNeeded\" targetRef=\"callActivity_sendReply\"";

    private static final String EDGE =
            "<di:waypoint x=\"788\" y=\"300\" />\n        <di:waypoint x=\"1280\" y=\"300\" />";

    private static final String SHAPE = """
            <bpmndi:BPMNShape id="shape_catchEvent_pause" bpmnElement="catchEvent_pause">
              <dc:Bounds x="1000" y="282" width="36" height="36" />
              <bpmndi:BPMNLabel><dc:Bounds x="975" y="325" width="86" height="27" /></bpmndi:BPMNLabel>
            </bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="edge_flow_afterPause" bpmnElement="flow_afterPause">
              <di:waypoint x="1036" y="300" />
              <di:waypoint x="1280" y="300" />
            </bpmndi:BPMNEdge>
            """;

    private DraftsToTry() {}

    /** What needs no approval waits for two hours before it leaves. */
    public static String waiting() {
        try {
            var model = Files.readString(Path.of("processes/answer-interaction.bpmn"));
            var wait = """
                    <bpmn:intermediateCatchEvent id="catchEvent_pause" name="Zwei Stunden warten">
                      <bpmn:incoming>flow_noApproval</bpmn:incoming>
                      <bpmn:outgoing>flow_afterPause</bpmn:outgoing>
                      <bpmn:timerEventDefinition id="timerDefinition_pause">
                        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT2H</bpmn:timeDuration>
                      </bpmn:timerEventDefinition>
                    </bpmn:intermediateCatchEvent>
                    <bpmn:sequenceFlow id="flow_afterPause" sourceRef="catchEvent_pause" targetRef="callActivity_sendReply" />
                    """;
            return model.replace(SENDS, SENDS.replace("callActivity_sendReply", "catchEvent_pause"))
                    .replace(
                            "<bpmn:incoming>flow_noApproval</bpmn:incoming>",
                            "<bpmn:incoming>flow_afterPause</bpmn:incoming>")
                    .replace(EDGE, EDGE.replace("1280", "1000"))
                    .replace("</bpmndi:BPMNPlane>", SHAPE + "</bpmndi:BPMNPlane>")
                    .replace("<bpmn:userTask id=\"userTask_reply\"", wait + "<bpmn:userTask id=\"userTask_reply\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
