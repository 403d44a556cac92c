package de.tresen.channel.mail;

import de.tresen.channel.Capability;
import de.tresen.channel.Channel;
import de.tresen.channel.ChannelType;
import de.tresen.channel.InboundEvent;
import de.tresen.channel.OutboundMessage;
import de.tresen.channel.SendResult;
import de.tresen.channel.Targets;
import de.tresen.interaction.InboundMessage;
import de.tresen.interaction.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Channel type {@code email}: a mailbox that is read by IMAP and answered by SMTP. */
@Component
class EmailChannel implements ChannelType {

    static final String NAME = "email";

    private final MailThreads threads;
    private final OwnMessageIds ownIds;
    private final SmtpDelivery sender;
    private final Targets targets;

    EmailChannel(MailThreads threads, OwnMessageIds ownIds, SmtpDelivery sender, Targets targets) {
        this.threads = threads;
        this.ownIds = ownIds;
        this.sender = sender;
        this.targets = targets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode accept(ObjectNode given, @Nullable ObjectNode stored) {
        return new MailSettingsForm(given, stored, targets::objectionToHost).accept();
    }

    @Override
    public Set<String> secrets() {
        return Set.of("imap.password", "smtp.password");
    }

    @Override
    public List<InboundEvent> read(Channel channel, byte[] raw, Instant receivedAt) throws Unreadable {
        var address = MailSettings.of(channel.settings()).address();
        var mail = ParsedMail.of(raw, address, receivedAt);
        if (isOwnComeBack(channel.key(), mail, address)) {
            return List.of(new InboundEvent.Nothing("our own mail come back"));
        }
        var report = mail.report() == null ? null : report(channel.key(), mail.report());
        return List.of(report != null ? report : new InboundEvent.Created(message(channel.key(), mail, receivedAt)));
    }

    @Override
    public SendResult send(Channel channel, OutboundMessage message) {
        return sender.send(channel, message);
    }

    @Override
    public boolean can(Channel channel, Capability act) {
        return act == Capability.REPLY;
    }

    @Override
    public boolean carriesFiles(Channel channel) {
        return true;
    }

    /** Nobody promises that a mail sent twice with one Message-ID is shown once. */
    @Override
    public boolean idempotent(Channel channel) {
        return false;
    }

    private boolean isOwnComeBack(String channel, ParsedMail mail, String address) {
        var own = mail.references().own();
        return own != null && ownIds.isOurs(channel, own)
                || mail.sender().is(address)
                        && mail.references().parents().stream().anyMatch(id -> ownIds.isOurs(channel, id));
    }

    /** A report becomes a message for people only when it is not in the form of a report and not about one of ours. */
    private @Nullable InboundEvent report(String channel, DeliveryReports report) {
        var ours =
                report.about().stream().filter(id -> ownIds.isOurs(channel, id)).findFirst();
        if (report.isAboutDelivery() && ours.isPresent()) {
            return new InboundEvent.DeliveryReport(ours.get(), report.failed(), report.reason());
        }
        return switch (report.kind()) {
            case "delivery-status" -> new InboundEvent.Nothing("delivery report about a mail that is not ours");
            case "disposition-notification" -> new InboundEvent.Nothing("receipt of reading");
            default -> null;
        };
    }

    private InboundMessage message(String channel, ParsedMail mail, Instant receivedAt) {
        var place = threads.place(channel, mail, receivedAt);
        var body = mail.body();
        return new InboundMessage(
                channel,
                place.externalId(),
                place.thread(),
                place.parent(),
                mail.sender().author(mail.fingerprint()),
                mail.subject().isEmpty() ? null : mail.subject(),
                body.text(),
                body.html(),
                body.quoted(),
                null,
                Visibility.PRIVATE,
                mail.automatic() || mail.report() != null,
                mail.writtenAt(),
                receivedAt,
                body.attachments());
    }
}
