package de.tresen.demo;

import de.tresen.channel.InboundQueue;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The customers' side of the mail: what each of them sent to the brand and got from it. */
@Component
@Profile("demo")
class Mailboxes {

    private static final int MOST_OF_A_BOX = 100;
    private static final int MOST_BOXES = 300;

    private final PostOffice office;
    private final InboundQueue letterbox;
    private final Map<String, List<Mail>> kept = new ConcurrentHashMap<>();

    Mailboxes(PostOffice office, InboundQueue letterbox) {
        this.office = office;
        this.letterbox = letterbox;
    }

    /** Sends a mail by SMTP to the brand. */
    void send(Letter letter) {
        try {
            var mail = letter.write(office.blank());
            office.send(mail);
            keep(letter.address(), Letter.read(mail, false));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mail could not be sent", e);
        }
    }

    /** A mail that came at the told time: straight into the desk's letterbox, as its reader of mailboxes would put it. */
    void sendInTheTale(Letter letter) {
        try {
            var mail = letter.write(office.blank());
            var raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            var id = mail.getMessageID();
            letterbox.accept(DemoChannels.MAIL, id, letter.address(), raw.toByteArray(), letter.at());
            keep(letter.address(), Letter.read(mail, false));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mail could not be told", e);
        }
    }

    void keep(String address, Mail mail) {
        if (kept.size() >= MOST_BOXES && !kept.containsKey(address)) {
            return;
        }
        kept.compute(
                address,
                (key, before) -> Stream.concat(
                                before == null
                                        ? Stream.of()
                                        : before.stream().skip(Math.max(0, before.size() - MOST_OF_A_BOX)),
                                Stream.of(mail))
                        .toList());
    }

    /** Both sides, oldest first. */
    List<Mail> of(String address) {
        var both = new ArrayList<>(kept.getOrDefault(address, List.of()));
        received(address).forEach(mail -> both.add(Letter.read(mail, true)));
        both.sort(Comparator.comparing(Mail::at));
        return both;
    }

    /** The newest mail of the brand to this address, to be answered. */
    Optional<MimeMessage> newestAnswer(String address) {
        return received(address).stream().reduce((earlier, later) -> later);
    }

    /** Addresses with their mails, the newest first. */
    List<Box> boxes() {
        var boxes = new TreeMap<String, Box>();
        kept.keySet().forEach(address -> boxes.put(address, new Box(address, of(address))));
        return boxes.values().stream()
                .filter(box -> !box.mails().isEmpty())
                .sorted(Comparator.comparing(Box::newest).reversed())
                .toList();
    }

    private List<MimeMessage> received(String address) {
        return office.inbox(address);
    }

    /** A customer's mailbox. */
    public record Box(String address, List<Mail> mails) {

        public Instant newest() {
            return last().at();
        }

        public Mail last() {
            return mails.get(mails.size() - 1);
        }

        public String name() {
            return mails.stream()
                    .filter(mail -> !mail.ours())
                    .map(Mail::from)
                    .findFirst()
                    .orElse(address);
        }
    }
}
