package de.tresen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could run code out of a model, or open the engine to the network, is not there to be misused. */
class ClassPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.engine.rest.ProcessEngineRestService",
                "org.camunda.bpm.webapp.impl.engine.ProcessEnginesFilter",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                "org.camunda.spin.Spin",
                "org.camunda.connect.Connectors",
                "org.camunda.bpm.run.CamundaBpmRun",
                "groovy.lang.GroovyShell",
                "org.graalvm.polyglot.Context",
                "org.mozilla.javascript.Context",
                "org.python.util.PythonInterpreter",
                "org.jruby.Ruby",
            })
    void hasNone(String type) {
        assertThatThrownBy(() -> Class.forName(type, false, getClass().getClassLoader()))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /**
     * The engine's own jars bring FEEL for decisions and register their expression language as a script engine too; models
     * may name neither (the model rules know no scripts). Nothing else can run a script.
     */
    @Test
    void hasNoScriptEngineButTheExpressionsOfTheEngineItself() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getLanguageName)
                .containsExactlyInAnyOrder("feel", "feel-unary-tests", "JSP 2.1 EL");
    }
}
