package de.tresen.channel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The types of channels that are built in, by name. */
@Component
class ChannelTypes {

    private final Map<String, ChannelType> byName = new TreeMap<>();

    ChannelTypes(ObjectProvider<ChannelType> types) {
        types.forEach(type -> byName.put(type.name(), type));
    }

    Optional<ChannelType> find(String name) {
        return Optional.<@Nullable ChannelType>ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** Paths of the secret settings of a type. */
    Set<String> secretsOf(String name) {
        return find(name).map(ChannelType::secrets).orElse(Set.of());
    }
}
