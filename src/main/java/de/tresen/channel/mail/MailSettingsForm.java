package de.tresen.channel.mail;

import de.tresen.channel.Fields;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks what an administrator wrote about a mail channel; every wrong field is named at once. */
final class MailSettingsForm {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:\\p{Cntrl}]{1,64}@[^\\s@<>\",;:\\p{Cntrl}]{1,250}");
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]{0,251}[\\p{L}\\p{N}])?|\\[?[0-9a-fA-F:.]{2,45}]?");
    private static final int LONGEST = 500;

    private final Fields fields;
    private final @Nullable ObjectNode stored;
    private final Function<String, Optional<String>> objection;

    /** @param objection what speaks against connecting to a host, as what to do about it */
    MailSettingsForm(ObjectNode given, @Nullable ObjectNode stored, Function<String, Optional<String>> objection) {
        this.objection = objection;
        fields = new Fields(given);
        this.stored = stored;
    }

    /** The settings as they shall be stored. */
    ObjectNode accept() {
        var address = line(fields, "address");
        fields.check("address", address, a -> ADDRESS.matcher(a).matches(), "must be one mail address");
        var imap = fields.object("imap");
        var smtp = fields.object("smtp");
        var accepted = JsonNodeFactory.instance.objectNode().put("address", address);
        accepted.set("imap", imap(imap));
        accepted.set("smtp", smtp(smtp));
        fields.refuseUnknown();
        imap.refuseUnknown();
        smtp.refuseUnknown();
        fields.refuseIfWrong("channel.invalid");
        return accepted;
    }

    private ObjectNode imap(Fields imap) {
        var folder = imap.optionalText("folder", LONGEST).orElse("INBOX");
        var username = line(imap, "username");
        var server = server(imap).put("username", username).put("folder", folder);
        imap.check("folder", folder, MailSettingsForm::isLine, "must not contain line breaks");
        return server.put("password", password(imap, "imap", true));
    }

    private ObjectNode smtp(Fields smtp) {
        var username = smtp.textUnlessEmpty("username", LONGEST).orElse("");
        smtp.check("username", username, MailSettingsForm::isLine, "must not contain line breaks");
        var password = password(smtp, "smtp", !username.isEmpty());
        return server(smtp).put("username", username).put("password", password);
    }

    private ObjectNode server(Fields server) {
        var host = line(server, "host");
        if (!HOST.matcher(host).matches()) {
            server.check("host", host, any -> false, "must be the name or address of a mail server");
        } else {
            objection.apply(host).ifPresent(reason -> server.wrong("host", reason));
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("host", host)
                .put("port", server.number("port", 1, 65_535))
                .put("tls", server.oneOf("tls", MailSettings.Tls.class).name());
    }

    private String password(Fields server, String name, boolean needed) {
        var password = server.textUnlessEmpty("password", LONGEST)
                .or(() -> stored(name))
                .orElse("");
        if (needed && password.isEmpty()) {
            server.wrong("password", "is missing");
        }
        server.check("password", password, MailSettingsForm::isLine, "must not contain line breaks");
        return password;
    }

    private Optional<String> stored(String server) {
        return stored == null
                ? Optional.empty()
                : Optional.of(stored.path(server).path("password").asString(""));
    }

    private static String line(Fields fields, String name) {
        var line = fields.text(name, LONGEST);
        fields.check(name, line, MailSettingsForm::isLine, "must not contain line breaks");
        return line;
    }

    private static boolean isLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
