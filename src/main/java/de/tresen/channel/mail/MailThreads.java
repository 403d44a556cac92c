package de.tresen.channel.mail;

import de.tresen.channel.mail.KnownMailMapper.KnownMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which conversation a mail belongs to: that of the message of ours which it answers, else that of any known mail which
 * it refers to, else one of its own. Subjects never count, senders neither.
 */
@Component
class MailThreads {

    private static final int LONGEST_CHAIN = 30;

    private final KnownMailMapper mails;
    private final OwnMessageIds ownIds;

    MailThreads(KnownMailMapper mails, OwnMessageIds ownIds) {
        this.mails = mails;
        this.ownIds = ownIds;
    }

    /**
     * Where a mail that came belongs.
     *
     * @param externalId its Message-ID, or its fingerprint when that is missing or belongs to another mail
     */
    record Place(String externalId, String thread, @Nullable String parent) {}

    /** Finds the place and remembers the mail, in the caller's transaction; the same mail always gets the same place. */
    Place place(String channel, ParsedMail mail, Instant now) {
        var id = externalId(channel, mail);
        var parent = parent(channel, mail.references().parents(), id);
        var known = mails.find(channel, id);
        var thread = known != null ? known.thread() : parent != null ? parent.thread() : id;
        if (known == null) {
            var chain = chain(mail.references().chain());
            mails.insert(new KnownMail(channel, id, thread, mail.references().own(), chain, mail.fingerprint(), now));
        }
        return new Place(id, thread, parent == null ? null : parent.messageId());
    }

    /** Remembers a mail that goes out before it goes, and answers the Message-IDs before it, oldest first. */
    List<String> remember(String channel, String messageId, String thread, @Nullable String inReplyTo, Instant now) {
        var answered = inReplyTo == null ? null : mails.find(channel, inReplyTo);
        var chain = new ArrayList<String>();
        if (answered != null) {
            chain.addAll(References.ids(answered.chain()));
            chain.addAll(References.ids(answered.headerId() == null ? "" : answered.headerId()));
        } else if (inReplyTo != null && References.isId(inReplyTo)) {
            chain.add(inReplyTo);
        }
        if (mails.find(channel, messageId) == null) {
            mails.insert(new KnownMail(channel, messageId, thread, messageId, chain(chain), messageId, now));
        }
        return References.ids(chain(chain));
    }

    private String externalId(String channel, ParsedMail mail) {
        var own = mail.references().own();
        if (own == null || ownIds.isOurs(channel, own)) {
            return mail.fingerprint();
        }
        var known = mails.find(channel, own);
        return known == null || known.fingerprint().equals(mail.fingerprint()) ? own : mail.fingerprint();
    }

    private @Nullable KnownMail parent(String channel, List<String> parents, String self) {
        KnownMail known = null;
        for (var id : parents) {
            var mail = id.equals(self) ? null : mails.find(channel, id);
            if (mail != null && ownIds.isOurs(channel, id)) {
                return mail;
            }
            known = known == null ? mail : known;
        }
        return known;
    }

    private static String chain(List<String> ids) {
        if (ids.size() <= LONGEST_CHAIN) {
            return String.join(" ", ids);
        }
        var newest = ids.subList(ids.size() - LONGEST_CHAIN + 1, ids.size());
        return ids.get(0) + " " + String.join(" ", newest);
    }
}
