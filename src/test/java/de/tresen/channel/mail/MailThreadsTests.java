package de.tresen.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.channel.ChannelType.Unreadable;
import de.tresen.channel.InboundEvent;
import de.tresen.interaction.InboundMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailThreadsTests {

    private final Mails mails = new Mails();

    @Test
    void answersJoinTheThreadTheyReferTo() throws Unreadable {
        var first = created("anna", "<1@x>", "");
        var second = created("anna", "<2@x>", "In-Reply-To: <1@x>\n");
        var third = created("anna", "<3@x>", "References: <0@x> <1@x> <unknown@x>\n");
        assertThat(first.thread()).isEqualTo("<1@x>");
        assertThat(second.thread()).isEqualTo("<1@x>");
        assertThat(second.parent()).isEqualTo("<1@x>");
        assertThat(third.thread()).isEqualTo("<1@x>");
    }

    @Test
    void theSameSubjectIsNoThread() throws Unreadable {
        var first = created("anna", "<1@x>", "");
        assertThat(created("eve", "<2@x>", "").thread()).isNotEqualTo(first.thread());
    }

    @Test
    void ourOwnMessageIdLeadsToItsThreadWhoeverAnswers() throws Unreadable {
        var ours = remembered("<1@x>");
        assertThat(created("colleague", "<9@x>", "In-Reply-To: " + ours + "\n").thread())
                .isEqualTo("<1@x>");
        assertThat(created("colleague", "<10@x>", "References: <other@x> " + ours + "\n")
                        .thread())
                .isEqualTo("<1@x>");
    }

    @Test
    void ourOwnMessageIdGoesBeforeOthers() throws Unreadable {
        created("eve", "<eve@x>", "");
        var ours = remembered("<1@x>");
        var mail = created("anna", "<2@x>", "In-Reply-To: <eve@x>\nReferences: " + ours + " <eve@x>\n");
        assertThat(mail.thread()).isEqualTo("<1@x>");
    }

    @Test
    void aForgedMessageIdOfOursLeadsNowhere() throws Unreadable {
        var forged = remembered("<1@x>").replaceFirst("\\.[0-9a-f]{32}@", "." + "1".repeat(32) + "@");
        assertThat(created("eve", "<e@x>", "In-Reply-To: " + forged + "\n").thread())
                .isEqualTo("<e@x>");
        var otherChannels = mails.ownIds.of("other", UUID.randomUUID(), "x");
        assertThat(created("eve", "<f@x>", "In-Reply-To: " + otherChannels + "\n")
                        .thread())
                .isEqualTo("<f@x>");
    }

    @Test
    void ourOwnMailComeBackIsNothing() throws Unreadable {
        var ours = remembered("<1@x>");
        assertThat(event("service@marke.example", ours, "")).isInstanceOf(InboundEvent.Nothing.class);
        assertThat(event(Mails.ADDRESS, "<rewritten@relay>", "References: " + ours + "\n"))
                .isInstanceOf(InboundEvent.Nothing.class);
    }

    @Test
    void theSameMailFetchedTwiceIsOneWhateverServersAdd() throws Unreadable {
        var first = created("anna", "<1@x>", "");
        var again = created("anna", "<1@x>", "Received: from elsewhere\nX-Spam: no\n");
        assertThat(again.externalId()).isEqualTo(first.externalId());
        assertThat(again.thread()).isEqualTo(first.thread());
    }

    @Test
    void aRepeatedMessageIdWithOtherContentIsAnotherMail() throws Unreadable {
        var first = created("anna", "<1@x>", "");
        var other = created("eve", "<1@x>", "");
        var otherAgain = created("eve", "<1@x>", "");
        assertThat(other.externalId()).startsWith("sha256:").isNotEqualTo(first.externalId());
        assertThat(other.thread()).isEqualTo(other.externalId());
        assertThat(otherAgain.externalId()).isEqualTo(other.externalId());
    }

    @Test
    void mailsWithoutMessageIdAreToldApartByContent() throws Unreadable {
        var first = created("anna", "", "");
        assertThat(created("anna", "", "").externalId()).isEqualTo(first.externalId());
        assertThat(created("bob", "", "").externalId()).isNotEqualTo(first.externalId());
    }

    @Test
    void anAnswerCarriesTheWholeConversation() throws Unreadable {
        created("anna", "<1@x>", "");
        created("anna", "<2@x>", "In-Reply-To: <1@x>\nReferences: <0@x> <1@x>\n");
        var chain = mails.threads.remember("post", "<ours@x>", "<1@x>", "<2@x>", Mails.NOW);
        assertThat(chain).containsExactly("<0@x>", "<1@x>", "<2@x>");
    }

    private String remembered(String thread) {
        var ours = mails.ownIds.of("post", UUID.randomUUID(), "marke.example");
        mails.threads.remember("post", ours, thread, thread, Mails.NOW);
        return ours;
    }

    private InboundMessage created(String who, String messageId, String headers) throws Unreadable {
        return ((InboundEvent.Created) event(who + "@example.org", messageId, headers)).message();
    }

    private InboundEvent event(String from, String messageId, String headers) throws Unreadable {
        var id = messageId.isEmpty() ? "" : "Message-ID: " + messageId + "\n";
        var raw = Mails.raw(headers + "From: " + from + "\nSubject: Frage\n" + id + "\nText von " + from);
        return mails.channelType.read(Mails.channel(1, 1), raw, Mails.NOW).get(0);
    }
}
