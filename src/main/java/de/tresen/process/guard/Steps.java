package de.tresen.process.guard;

import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The steps that models may call by name. */
public interface Steps {

    boolean has(String name);

    /** @throws IllegalArgumentException where there is none */
    JavaDelegate step(String name);
}
