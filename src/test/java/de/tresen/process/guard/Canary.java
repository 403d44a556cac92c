package de.tresen.process.guard;

import java.io.File;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Sings as soon as a model gets at it, in whatever way. */
public class Canary implements JavaDelegate, ExecutionListener, TaskListener {

    static final String FILE = System.getProperty("java.io.tmpdir") + "/tresen-canary-"
            + ProcessHandle.current().pid();

    private static final AtomicInteger SONGS = new AtomicInteger();

    public Canary() {
        sing();
    }

    public static int sing() {
        return SONGS.incrementAndGet();
    }

    static boolean sang() {
        return SONGS.get() > 0 || new File(FILE).exists();
    }

    static void calm() {
        SONGS.set(0);
        new File(FILE).delete();
    }

    @Override
    public void execute(DelegateExecution execution) {
        sing();
    }

    @Override
    public void notify(DelegateExecution execution) {
        sing();
    }

    @Override
    public void notify(DelegateTask task) {
        sing();
    }
}
