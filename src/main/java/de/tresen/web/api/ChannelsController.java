package de.tresen.web.api;

import de.tresen.channel.Channel;
import de.tresen.channel.Channels;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.platform.Refusal;
import de.tresen.servicelevel.ServiceLevels;
import de.tresen.web.Only;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Channels. Who belongs to the team sees that there is one; who leads it or sees all, also how it is set up. */
@RestController
@RequestMapping("/api/v1/channels")
class ChannelsController {

    private final Channels channels;
    private final ServiceLevels serviceLevels;

    ChannelsController(Channels channels, ServiceLevels serviceLevels) {
        this.channels = channels;
        this.serviceLevels = serviceLevels;
    }

    @GetMapping
    Listing<ObjectNode> list(Listing.Page page, Person person) {
        var rows = channels.list().stream()
                .filter(channel -> maySee(person, channel))
                .filter(channel -> page.after() == null || channel.key().compareTo(page.after()) > 0)
                .limit(page.rows())
                .toList();
        return Listing.of(rows, page, Channel::key, channel -> view(person, channel));
    }

    @GetMapping("/{key}")
    ObjectNode get(@PathVariable String key, Person person) {
        return channels.find(key)
                .filter(channel -> maySee(person, channel))
                .map(channel -> view(person, channel))
                .orElseThrow(() -> new Refusal.NotFound(
                        "channel.unknown", "There is no channel of this key. GET /api/v1/channels lists all."));
    }

    @PutMapping("/{key}")
    @Only({Role.ADMIN, Role.MANAGER})
    ResponseEntity<ObjectNode> put(@PathVariable String key, @RequestBody ObjectNode body) {
        var saved = channels.put(key, body, serviceLevels::exists);
        return Puts.answer(saved.created(), channels.view(saved.channel()));
    }

    private ObjectNode view(Person person, Channel channel) {
        return person.seesAll() || person.leads(channel.team()) ? channels.view(channel) : channels.summary(channel);
    }

    private static boolean maySee(Person person, Channel channel) {
        return person.seesAll() || person.belongsTo(channel.team());
    }
}
