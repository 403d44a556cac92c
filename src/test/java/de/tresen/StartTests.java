package de.tresen;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("both-databases")
class StartTests {

    @Autowired
    ProcessEngine engine;

    @Test
    void startsWithTheEngineInside() {
        assertThat(engine.getName()).isEqualTo("default");
    }
}
