package de.tresen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the desk itself writes into the memory of processes is kept from the fields of forms. */
class VariablesTests {

    @Test
    void everyVariableOfTheDeskIsItsOwn() {
        var all = Arrays.stream(Variables.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(VariablesTests::value)
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(10).isEqualTo(Variables.OWN);
    }

    private static Object value(java.lang.reflect.Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
