package de.tresen.channel;

import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The channels of the desk: where people write to us, and who answers there. */
@Service
public class Channels {

    private static final int MOST_KEPT = 1000;

    private final ChannelMapper mapper;
    private final ChannelForm form;
    private final ChannelTypes types;
    private final Vault vault;
    private final JsonMapper json;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Map<Channel, Channel> opened = new ConcurrentHashMap<>();

    Channels(
            ChannelMapper mapper,
            ChannelForm form,
            ChannelTypes types,
            Vault vault,
            JsonMapper json,
            TransactionOperations transaction,
            Clock clock) {
        this.mapper = mapper;
        this.form = form;
        this.types = types;
        this.vault = vault;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Creates or replaces a channel. A secret that is left out stays as it is.
     *
     * @param body as in the REST contract: the common fields and the settings of the type side by side
     * @param serviceLevelExists answers for the keys of service levels, which this module does not know
     * @throws Refusal.Invalid naming each wrong field
     */
    public Saved put(String key, ObjectNode body, Predicate<String> serviceLevelExists) {
        return Race.again(
                () -> Objects.requireNonNull(transaction.execute(status -> write(key, body, serviceLevelExists))));
    }

    private Saved write(String key, ObjectNode body, Predicate<String> serviceLevelExists) {
        var stored = withSecrets(key).orElse(null);
        var channel = form.read(key, body, stored, serviceLevelExists);
        var sealed = with(channel, seal(channel));
        if (stored == null) {
            mapper.insert(sealed, clock.instant());
        } else {
            mapper.update(sealed, clock.instant());
        }
        return new Saved(channel, stored == null);
    }

    /**
     * Says anew what people are told outside the service hours; everything else of the channel stays.
     *
     * @param wanted the object that stands under {@code acknowledgement} in the REST contract
     * @throws Refusal.Invalid naming each wrong field
     */
    public void acknowledge(Channel channel, ObjectNode wanted) {
        var fields = new Fields(json.createObjectNode().set("acknowledgement", wanted));
        var read = AcknowledgementForm.read(fields, Optional.ofNullable(channel.maxLength()), channel.lengthUnit());
        fields.refuseIfWrong("channel.invalid");
        mapper.acknowledge(channel.key(), read.map(Acknowledgement::json).orElse(null), clock.instant());
    }

    /** The channel as it is stored: its secrets are sealed, so it can be shown even where their key is not. */
    public Optional<Channel> find(String key) {
        return Optional.<@Nullable Channel>ofNullable(mapper.find(key));
    }

    /** All channels as they are stored, by key. */
    public List<Channel> list() {
        return mapper.all();
    }

    /** The channel with its secrets, for those who speak with the platform. */
    public Optional<Channel> withSecrets(String key) {
        return find(key).map(this::opened);
    }

    /** Whether the platform lets us do this there, and the channel is in use. */
    public boolean can(String key, Capability act) {
        return find(key)
                .filter(Channel::active)
                .flatMap(channel -> types.find(channel.type()).map(type -> type.can(channel, act)))
                .orElse(false);
    }

    /** Whether a reply there may have files, and the channel is in use. */
    public boolean carriesFiles(String key) {
        return find(key)
                .filter(Channel::active)
                .flatMap(channel -> types.find(channel.type()).map(type -> type.carriesFiles(channel)))
                .orElse(false);
    }

    /** The channel as it is shown to who runs it: common fields and settings side by side, without secrets. */
    public ObjectNode view(Channel channel) {
        var view = summary(channel);
        var settings = settings(channel);
        types.secretsOf(channel.type()).forEach(path -> SecretPath.of(path).remove(settings));
        settings.properties().forEach(setting -> view.set(setting.getKey(), setting.getValue()));
        return view;
    }

    /** The channel as it is shown to everybody of its team: without settings. */
    public ObjectNode summary(Channel channel) {
        var view = json.createObjectNode();
        view.put("key", channel.key())
                .put("type", channel.type())
                .put("name", channel.name())
                .put("team", channel.team())
                .put("serviceLevel", channel.serviceLevel())
                .put("visibility", channel.visibility().name())
                .put("language", channel.language())
                .put("maxLength", channel.maxLength())
                .put("lengthUnit", channel.lengthUnit().name())
                .put("signature", channel.signature())
                .put("active", channel.active());
        view.set("acknowledgement", json.readTree(Acknowledgement.of(channel).json()));
        return view;
    }

    private String seal(Channel channel) {
        var settings = settings(channel);
        types.secretsOf(channel.type())
                .forEach(path -> SecretPath.of(path)
                        .replace(settings, secret -> vault.seal(secret, channel.key() + "/" + path)));
        return json.writeValueAsString(settings);
    }

    /** The same sealed settings always open to the same; each change seals anew. */
    private Channel opened(Channel sealed) {
        if (opened.size() >= MOST_KEPT) {
            opened.clear();
        }
        return opened.computeIfAbsent(sealed, this::open);
    }

    private Channel open(Channel sealed) {
        var settings = settings(sealed);
        types.secretsOf(sealed.type())
                .forEach(path ->
                        SecretPath.of(path).replace(settings, secret -> vault.open(secret, sealed.key() + "/" + path)));
        return with(sealed, json.writeValueAsString(settings));
    }

    private ObjectNode settings(Channel channel) {
        return (ObjectNode) json.readTree(channel.settings());
    }

    static Channel with(Channel c, String settings) {
        return new Channel(
                c.key(),
                c.type(),
                c.name(),
                c.team(),
                c.serviceLevel(),
                c.visibility(),
                c.language(),
                c.maxLength(),
                c.lengthUnit(),
                c.signature(),
                c.active(),
                c.acknowledgement(),
                settings);
    }

    /** What {@link #put} did. */
    public record Saved(Channel channel, boolean created) {}
}
