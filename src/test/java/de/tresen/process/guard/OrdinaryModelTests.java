package de.tresen.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.tresen.DeskTest;
import de.tresen.model.Finding;
import de.tresen.model.ModelKind;
import de.tresen.model.ModelRules;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What people draw with the desktop modeler is taken by the check and by the engine. */
@DeskTest
class OrdinaryModelTests {

    @Autowired
    ModelRules rules;

    @Autowired
    RepositoryService repository;

    @TestFactory
    Stream<DynamicTest> eachIsTaken() {
        return OrdinaryModels.all().stream()
                .map(model -> dynamicTest(model.name(), () -> {
                    var kind = ModelKind.valueOf(model.file()
                            .substring(model.file().indexOf('.') + 1)
                            .toUpperCase(java.util.Locale.ROOT));
                    assertThat(ModelRules.kindOf(model.content())).contains(kind);
                    assertThat(rules.check(model.content(), kind)).noneMatch(Finding::isError);
                    var deployment = repository
                            .createDeployment()
                            .addInputStream(model.file(), new ByteArrayInputStream(model.content()))
                            .deploy();
                    repository.deleteDeployment(deployment.getId());
                }));
    }
}
