package de.tresen;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/** The settings of the desk: as the code has them, and as the operator's handbook tells them. */
final class Settings {

    static final Path HANDBOOK = Path.of("docs/handbook/operator.md");

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z0-9.-]+)` \\| `?([^|`]+?)`? \\|");
    private static final Pattern INLINE =
            Pattern.compile("@(?:Value|ConditionalOnProperty)\\([^)]*?\"(?:\\$\\{)?(tresen\\.[a-z.-]+)");

    private Settings() {}

    /** Name and default of each row of the handbook's table. */
    static Map<String, String> documented() throws IOException {
        var rows = new LinkedHashMap<String, String>();
        var section = Files.readString(HANDBOOK).split("(?m)^## Settings$")[1].split("(?m)^## ")[0];
        ROW.matcher(section).results().forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    /** Name and default of all that is bound to a record under {@code tresen}. */
    static Map<String, String> ofTheDesk() throws IOException {
        var settings = new TreeMap<String, String>();
        var everyProfile = new StandardEnvironment();
        everyProfile.setActiveProfiles("demo");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, everyProfile);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("de.tresen")) {
            var type = loaded(found.getBeanClassName());
            var prefix = type.getAnnotation(ConfigurationProperties.class);
            collect(prefix.value().isEmpty() ? prefix.prefix() : prefix.value(), type, settings);
        }
        inline().forEach(name -> settings.putIfAbsent(name, "true"));
        return settings;
    }

    /** Names that may be documented: ours, and those that libraries describe. */
    static Set<String> known() throws IOException {
        var names = new HashSet<>(ofTheDesk().keySet());
        var json = new JsonMapper();
        for (var file : Collections.list(Settings.class.getClassLoader().getResources(METADATA))) {
            try (var stream = file.openStream()) {
                json.readTree(stream)
                        .path("properties")
                        .forEach(property -> names.add(property.path("name").asString("")));
            }
        }
        return names;
    }

    /** What the application sets itself. */
    static Map<String, String> configured() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var settings = new TreeMap<String, String>();
        var properties = yaml.getObject();
        if (properties != null) {
            properties.forEach((name, value) -> settings.put(name.toString(), shown(value.toString())));
        }
        return settings;
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            var name = prefix + "." + kebab(parameter.getName());
            if (parameter.getType().isRecord()) {
                collect(name, parameter.getType(), settings);
            } else {
                settings.put(name, standard(parameter));
            }
        }
    }

    private static String standard(Parameter parameter) {
        var standard = parameter.getAnnotation(DefaultValue.class);
        return standard == null || standard.value().length == 0 ? "none" : String.join(",", standard.value());
    }

    /** Switches that stand at a bean: on unless said otherwise. */
    private static Set<String> inline() throws IOException {
        var names = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                INLINE.matcher(Files.readString(source)).results().forEach(match -> names.add(match.group(1)));
            }
        }
        return names;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
