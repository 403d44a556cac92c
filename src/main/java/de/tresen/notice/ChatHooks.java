package de.tresen.notice;

import de.tresen.channel.Targets;
import de.tresen.channel.Vault;
import de.tresen.channel.webhook.SignedCalls;
import de.tresen.people.Teams;
import de.tresen.platform.Race;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import de.tresen.routing.Notifications.Reason;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Chat tools that hear what people are told, by key. */
@Service
public class ChatHooks {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2000;
    private static final String SECRET_WANTED =
            "must be whsec_ followed by 24 to 64 bytes in base64; leave it out to keep the one that is stored";

    private final ChatHookMapper mapper;
    private final Teams teams;
    private final Targets targets;
    private final Vault vault;
    private final TransactionOperations transaction;

    ChatHooks(ChatHookMapper mapper, Teams teams, Targets targets, Vault vault, TransactionOperations transaction) {
        this.mapper = mapper;
        this.teams = teams;
        this.targets = targets;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** What somebody wants one to be; a secret that is left out stays as it is. */
    public record Content(
            @Nullable String name,
            @Nullable String url,
            @Nullable String secret,
            @Nullable Set<String> teams,
            @Nullable Set<Reason> kinds,
            @Nullable String language,
            @Nullable Boolean active) {}

    /** What one hears where nothing else is said. */
    public static Set<Reason> usualKinds() {
        return Kinds.FOR_ROOMS;
    }

    /** All of them, their secrets sealed. */
    public List<ChatHook> list() {
        return mapper.all().stream().map(ChatHookMapper.Row::hook).toList();
    }

    public Optional<ChatHook> find(String key) {
        return Optional.<ChatHookMapper.@Nullable Row>ofNullable(mapper.find(key))
                .map(ChatHookMapper.Row::hook);
    }

    /** @throws Refusal.NotFound if there is none of this key */
    public ChatHook get(String key) {
        return find(key).orElseThrow(ChatHooks::unknown);
    }

    /**
     * Creates or replaces one.
     *
     * @return true if it is new
     * @throws Refusal.Invalid naming every wrong field
     */
    public boolean put(String key, Content content) {
        return Race.again(() -> Boolean.TRUE.equals(transaction.execute(status -> write(key, content))));
    }

    public void remove(String key) {
        if (mapper.delete(key) == 0) {
            throw unknown();
        }
    }

    List<ChatHook> of(@Nullable String team, Reason reason) {
        return list().stream().filter(hook -> hook.hears(team, reason)).toList();
    }

    Optional<ChatHook> withSecret(String key) {
        return find(key).map(hook -> hook.withSecret(vault.open(hook.secret(), place(key))));
    }

    private boolean write(String key, Content content) {
        var before = find(key);
        check(key, content, before.isPresent());
        var sealed =
                content.secret() == null ? before.orElseThrow().secret() : vault.seal(content.secret(), place(key));
        var row = ChatHookMapper.Row.of(new ChatHook(
                key,
                String.valueOf(content.name()),
                URI.create(String.valueOf(content.url())),
                sealed,
                content.teams() == null ? Set.of() : content.teams(),
                content.kinds() == null ? Kinds.FOR_ROOMS : content.kinds(),
                content.language() == null ? "en" : content.language(),
                !Boolean.FALSE.equals(content.active())));
        if (before.isPresent()) {
            mapper.update(row);
        } else {
            mapper.insert(row);
        }
        return before.isEmpty();
    }

    private void check(String key, Content content, boolean stored) {
        var url = content.url();
        var secret = content.secret();
        var language = content.language();
        var wrong = new WrongFields()
                .key(key, "key")
                .unless(!"new".equals(key), "key", "must be another word than new")
                .line(content.name(), "name", LONGEST_NAME)
                .line(url, "url", LONGEST_URL)
                .unless(secret == null ? stored : SignedCalls.isSecret(secret), "secret", SECRET_WANTED)
                .unless(language == null || Choice.LANGUAGES.contains(language), "language", "must be de or en");
        if (url != null && !url.isBlank()) {
            targets.objection(url).ifPresent(objection -> wrong.unless(false, "url", objection));
        }
        (content.teams() == null ? Set.<String>of() : content.teams())
                .forEach(team -> wrong.unless(
                        teams.find(team).isPresent(), "teams", "there is no team \"" + team + "\"; create it first"));
        wrong.refuse("chatHook.invalid");
    }

    private static String place(String key) {
        return "chat-hook/" + key;
    }

    private static Refusal unknown() {
        return new Refusal.NotFound(
                "chatHook.unknown", "There is no chat webhook of this key. GET /api/v1/chat-hooks lists all.");
    }
}
