package de.tresen.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.tresen.platform.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MailSettingsTests {

    private static final String GOOD = """
            {"address": "service@marke.example",
             "imap": {"host": "imap.example.org", "port": 993, "tls": "TLS", "username": "u", "password": "p", "folder": "INBOX"},
             "smtp": {"host": "smtp.example.org", "port": 587, "tls": "STARTTLS", "username": "u", "password": "q"}}
            """;

    @Test
    void takesWhatTheContractSays() {
        var accepted = new MailSettingsForm(json(GOOD), null, host -> Optional.empty()).accept();
        assertThat(accepted).isEqualTo(json(GOOD));
        var settings = MailSettings.of(accepted.toString());
        assertThat(settings.smtp().tls()).isEqualTo(MailSettings.Tls.STARTTLS);
        assertThat(settings.imap().password()).isEqualTo("p");
        assertThat(settings.domain()).isEqualTo("marke.example");
    }

    @Test
    void namesEachWrongField() {
        var given = json("""
                {"address": "not an address", "extra": 1,
                 "imap": {"host": "a b", "port": 0, "tls": "MAYBE", "username": "", "password": "", "x": 1},
                 "smtp": {"host": "h\\r\\nx", "port": "25", "tls": "NONE", "username": "u"}}
                """);
        var refusal = catchThrowableOfType(
                Refusal.Invalid.class, () -> new MailSettingsForm(given, null, host -> Optional.empty()).accept());
        assertThat(refusal.fields())
                .extracting(Refusal.Field::field)
                .contains(
                        "address",
                        "extra",
                        "imap.host",
                        "imap.port",
                        "imap.tls",
                        "imap.username",
                        "imap.password",
                        "imap.x")
                .contains("smtp.host", "smtp.port", "smtp.password")
                .doesNotContain("smtp.username", "smtp.tls");
    }

    @Test
    void takesAbsentSecretsFromTheStoredSettings() {
        var given = json(GOOD);
        ((ObjectNode) given.get("imap")).remove("password");
        ((ObjectNode) given.get("smtp")).remove("password");
        assertThat(new MailSettingsForm(given, json(GOOD), host -> Optional.empty()).accept())
                .isEqualTo(json(GOOD));
    }

    @Test
    void sendsWithoutSigningInWhereNoNameIsGiven() {
        var given = json(GOOD);
        ((ObjectNode) given.get("smtp")).remove(java.util.List.of("username", "password"));
        assertThat(new MailSettingsForm(given, null, host -> Optional.empty())
                        .accept()
                        .at("/smtp/username")
                        .asString())
                .isEmpty();
    }

    @Test
    void takesAnEmptyNameOrPasswordForNone() {
        var given = json(GOOD);
        ((ObjectNode) given.get("imap")).put("password", "");
        ((ObjectNode) given.get("smtp")).put("username", "").put("password", "");
        var accepted = new MailSettingsForm(given, json(GOOD), host -> Optional.empty()).accept();
        assertThat(accepted.at("/smtp/username").asString()).isEmpty();
        assertThat(accepted.at("/imap/password")).isEqualTo(json(GOOD).at("/imap/password"));
    }

    @Test
    void refusesHostsThatMustNotBeConnectedTo() {
        var refusal = catchThrowableOfType(
                Refusal.Invalid.class,
                () -> new MailSettingsForm(
                                json(GOOD),
                                null,
                                host -> host.startsWith("imap") ? Optional.of("is private") : Optional.empty())
                        .accept());
        assertThat(refusal.fields()).containsExactly(new Refusal.Field("imap.host", "is private"));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
