package de.tresen.interaction;

import de.tresen.platform.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who write to us. */
@Service
public class Contacts {

    private final ContactMapper mapper;
    private final CardMapper cards;

    Contacts(ContactMapper mapper, CardMapper cards) {
        this.mapper = mapper;
        this.cards = cards;
    }

    /** Tags of a person, in the order of the alphabet; what decides by them asks here. */
    @Transactional(readOnly = true)
    public List<String> tagsOf(UUID contact) {
        return cards.tags(contact);
    }

    /** Tags that somebody has, in the order of the alphabet. */
    @Transactional(readOnly = true)
    public List<String> tags(int most) {
        return cards.allTags(most);
    }

    /** The person behind an identity of a channel; a new one when the identity is new. The newest name is kept. */
    UUID of(String channel, InboundMessage.Author author, Instant now) {
        var known = mapper.lockIdentity(channel, author.id());
        known.ifPresent(contact -> mapper.rename(contact, author.name()));
        return known.orElseGet(() -> {
            var id = Ids.next();
            mapper.insert(id, author.name(), now);
            mapper.insertIdentity(id, channel, author);
            return id;
        });
    }

    /** Names of many at once. */
    public Map<UUID, String> names(Collection<UUID> contacts) {
        return contacts.isEmpty()
                ? Map.of()
                : mapper.names(contacts).stream()
                        .collect(Collectors.toMap(ContactMapper.Named::id, ContactMapper.Named::name));
    }

    /** How the person wants to be addressed, where somebody noted it; otherwise the name. */
    @Transactional(readOnly = true)
    public String addressed(UUID id) {
        return mapper.addressed(id);
    }

    public Contact get(UUID id) {
        return new Contact(id, mapper.nameOf(id), mapper.identitiesOf(id));
    }
}
