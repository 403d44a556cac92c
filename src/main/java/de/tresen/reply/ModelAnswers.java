package de.tresen.reply;

import de.tresen.channel.Placeholders;
import de.tresen.channel.PlainText;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.people.Teams;
import de.tresen.platform.Ids;
import de.tresen.platform.Refusal;
import de.tresen.platform.WrongFields;
import de.tresen.reply.ModelAnswer.Content;
import de.tresen.reply.ModelAnswerMapper.After;
import de.tresen.reply.ModelAnswerMapper.Sight;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library of answers to use again. Leads keep those of their teams, administrators all, and whoever writes to people
 * may keep some that are only theirs.
 */
@Service
@Transactional
public class ModelAnswers {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int SUGGESTED = 12;

    private final ModelAnswerMapper mapper;
    private final Teams teams;
    private final Clock clock;

    ModelAnswers(ModelAnswerMapper mapper, Teams teams, Clock clock) {
        this.mapper = mapper;
        this.teams = teams;
        this.clock = clock;
    }

    /** By name, those behind {@code after}; switched-off ones too. */
    @Transactional(readOnly = true)
    public List<ModelAnswer> list(Person reader, @Nullable String words, @Nullable ModelAnswer after, int most) {
        var behind = after == null ? null : new After(after.name(), after.id());
        return mapper.list(sightOf(reader), pattern(words), false, behind, most);
    }

    /** The best ones for what was typed so far, those in the person's language first. */
    @Transactional(readOnly = true)
    public List<ModelAnswer> suggest(Person writer, @Nullable String words, @Nullable String language) {
        var typed = words == null ? "" : escaped(words.strip().toLowerCase(Locale.ROOT));
        return mapper.suggest(
                sightOf(writer), pattern(words), typed + "%", language == null ? "" : language, SUGGESTED);
    }

    @Transactional(readOnly = true)
    public ModelAnswer get(UUID id, Person reader) {
        return mapper.find(id, sightOf(reader)).orElseThrow(ModelAnswers::unknown);
    }

    public ModelAnswer create(Person by, Content content) {
        var answer = checked(Ids.next(), by, content);
        mapper.insert(answer, clock.instant());
        return answer;
    }

    /** Replaces it, or creates it under this id. True when it is new. */
    public boolean put(UUID id, Person by, Content content) {
        var known = mapper.find(id, sightOf(by));
        if (known.isPresent()) {
            requireKeeping(known.get(), by);
            mapper.update(checked(id, by, content), clock.instant());
            return false;
        }
        var answer = checked(id, by, content);
        if (mapper.count(id) > 0) {
            throw unknown();
        }
        mapper.insert(answer, clock.instant());
        return true;
    }

    public void delete(UUID id, Person by) {
        requireKeeping(get(id, by), by);
        mapper.delete(id);
    }

    /** Whether this person may change it. */
    public boolean keeps(ModelAnswer answer, Person by) {
        if (answer.owner() != null) {
            return answer.owner().equals(by.username());
        }
        return by.is(Role.ADMIN) || answer.team() != null && by.leads(answer.team());
    }

    private void requireKeeping(ModelAnswer answer, Person by) {
        if (!keeps(answer, by)) {
            throw new Refusal.Forbidden(
                    "modelAnswer.keeper", "Leads keep those of their teams, administrators all; make one of your own.");
        }
    }

    private ModelAnswer checked(UUID id, Person by, Content content) {
        if (!by.answersPeople() && !by.is(Role.ADMIN)) {
            throw new Refusal.Forbidden("modelAnswer.role", "Only who writes to people keeps model answers.");
        }
        var text = Objects.requireNonNullElse(content.text(), "");
        var team = content.own() || content.team() == null || content.team().isBlank() ? null : content.team();
        new WrongFields()
                .unless(
                        KEY.matcher(Objects.requireNonNullElse(content.shortKey(), ""))
                                .matches(),
                        "shortKey",
                        "must be 1 to 40 small letters, digits and dashes")
                .unless(isText(content.name(), LONGEST_NAME), "name", "must be 1 to " + LONGEST_NAME + " characters")
                .unless(
                        LANGUAGES.contains(Objects.requireNonNullElse(content.language(), "")),
                        "language",
                        "must be two small letters (ISO 639-1), such as de")
                .unless(isText(text, LONGEST_TEXT), "text", "must be 1 to " + LONGEST_TEXT + " characters")
                .unless(Placeholders.unknownIn(text).isEmpty(), "text", Placeholders.advice())
                .unless(team == null || teams.find(team).isPresent(), "team", "does not exist")
                .refuse("modelAnswer.invalid");
        var answer = new ModelAnswer(
                id,
                Objects.requireNonNull(content.shortKey()),
                Objects.requireNonNull(content.name()).strip(),
                Objects.requireNonNull(content.language()),
                text.strip(),
                team,
                content.own() ? by.username() : null,
                content.active());
        requireKeeping(answer, by);
        return answer;
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest && PlainText.isStorable(text);
    }

    private static Sight sightOf(Person reader) {
        var own = reader.teams().isEmpty() ? Set.of("") : reader.teams();
        return new Sight(reader.username(), reader.seesAll(), reader.answersPeople(), own);
    }

    private static @Nullable String pattern(@Nullable String words) {
        return words == null || words.isBlank()
                ? null
                : "%" + escaped(words.strip().toLowerCase(Locale.ROOT)) + "%";
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("modelAnswer.unknown", "There is no such model answer that you may see.");
    }
}
