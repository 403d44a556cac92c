package de.tresen.process.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The steps: small classes of one package. No other bean can be reached from a model. */
@Component
class StepBeans implements Steps {

    private static final String PACKAGE = "de.tresen.process.step.";

    private final ListableBeanFactory beans;
    private final Set<String> names;

    StepBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = Set.copyOf(Stream.of(beans.getBeanNamesForType(JavaDelegate.class, false, false))
                .filter(name -> {
                    var type = beans.getType(name, false);
                    return type != null && type.getName().startsWith(PACKAGE);
                })
                .toList());
    }

    List<String> names() {
        return List.copyOf(new TreeSet<>(names));
    }

    @Override
    public boolean has(String name) {
        return names.contains(name);
    }

    @Override
    public JavaDelegate step(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("There is no step " + name);
        }
        return beans.getBean(name, JavaDelegate.class);
    }
}
