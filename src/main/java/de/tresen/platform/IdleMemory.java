package de.tresen.platform;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives memory back that the start and busy hours took: without these settings the JVM keeps it, and by default it may
 * take a quarter of the machine. They can be changed while it runs, so that a plain {@code java -jar} needs no options;
 * how much it may take at most can only be said with {@code -Xmx}.
 */
@Component
class IdleMemory {

    private static final Logger LOG = LoggerFactory.getLogger(IdleMemory.class);

    @EventListener(ApplicationReadyEvent.class)
    void giveBack() {
        set("MinHeapFreeRatio", "10");
        set("MaxHeapFreeRatio", "30");
        set("G1PeriodicGCInterval", "30000");
        // what only the start needed goes at once
        System.gc();
    }

    /** Not where the operator has said otherwise, and not where the JVM knows no such setting. */
    private static void set(String option, String value) {
        try {
            var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            var origin = jvm.getVMOption(option).getOrigin();
            if (origin == VMOption.Origin.DEFAULT) {
                jvm.setVMOption(option, value);
            }
        } catch (RuntimeException elsewhere) {
            LOG.debug("This JVM has no {}", option, elsewhere);
        }
    }
}
