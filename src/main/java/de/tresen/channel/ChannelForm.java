package de.tresen.channel;

import de.tresen.interaction.Visibility;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.platform.Refusal;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what somebody wants a channel to be, and names every field that is wrong. */
@Component
class ChannelForm {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final int LONGEST_SIGNATURE = 1000;
    private static final String CODE = "channel.invalid";

    private final ChannelTypes types;
    private final Teams teams;
    private final JsonMapper json;

    ChannelForm(ChannelTypes types, Teams teams, JsonMapper json) {
        this.types = types;
        this.teams = teams;
        this.json = json;
    }

    Channel read(String key, ObjectNode body, @Nullable Channel stored, Predicate<String> serviceLevelExists) {
        var fields = new Fields(body);
        if (!KEY.matcher(key).matches()) {
            fields.wrong("key", "must be 1 to 100 small letters, digits, dots, dashes and underscores");
        }
        var type = fields.text("type", 30);
        fields.check("type", type, types.names()::contains, "must be one of " + types.names());
        var serviceLevel = fields.text("serviceLevel", 100);
        fields.check("serviceLevel", serviceLevel, serviceLevelExists, "does not exist; create it first");
        var maxLength = fields.optionalNumber("maxLength", 1, 1_000_000);
        var unit = fields.optionalOneOf("lengthUnit", LengthUnit.class).orElse(LengthUnit.CODE_POINTS);
        var channel = new Channel(
                key,
                type,
                fields.text("name", 300),
                team(fields),
                serviceLevel,
                fields.oneOf("visibility", Visibility.class),
                language(fields),
                maxLength.orElse(null),
                unit,
                signature(fields),
                fields.flag("active", true),
                AcknowledgementForm.read(fields, maxLength, unit)
                        .map(Acknowledgement::json)
                        .orElse(null),
                "");
        return withSettings(channel, fields, stored);
    }

    private String team(Fields fields) {
        var team = fields.text("team", 100);
        fields.check("team", team, key -> teams.find(key).isPresent(), "does not exist; create it first");
        fields.check(
                "team",
                team,
                key -> teams.find(key).filter(Team::department).isEmpty(),
                "is a department, which does not write to people; name a team");
        return team;
    }

    private static @Nullable String language(Fields fields) {
        var language = fields.optionalText("language", 20).orElse("");
        fields.check("language", language, ChannelForm::isLanguage, "must be a language tag such as de or pt-BR");
        return language.isEmpty() ? null : language;
    }

    private static @Nullable String signature(Fields fields) {
        var signature = fields.optionalText("signature", LONGEST_SIGNATURE).orElse("");
        if (!Placeholders.unknownIn(signature).isEmpty()) {
            fields.wrong("signature", Placeholders.advice());
        }
        return signature.isEmpty() ? null : signature.strip();
    }

    private static boolean isLanguage(String tag) {
        try {
            return LANGUAGES.contains(
                    new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private Channel withSettings(Channel channel, Fields fields, @Nullable Channel stored) {
        var wrong = new ArrayList<>(fields.allWrong());
        var type = types.find(channel.type());
        var settings = json.createObjectNode();
        try {
            settings = type.isPresent() ? type.get().accept(fields.rest(), before(channel, stored)) : settings;
        } catch (Refusal.Invalid refusal) {
            wrong.addAll(refusal.fields());
        }
        Fields.refuse(CODE, wrong);
        return Channels.with(channel, json.writeValueAsString(settings));
    }

    private @Nullable ObjectNode before(Channel channel, @Nullable Channel stored) {
        return stored != null && stored.type().equals(channel.type())
                ? (ObjectNode) json.readTree(stored.settings())
                : null;
    }
}
