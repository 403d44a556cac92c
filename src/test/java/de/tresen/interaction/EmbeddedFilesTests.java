package de.tresen.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.interaction.InboundMessage.Attachment;
import de.tresen.platform.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("both-databases")
class EmbeddedFilesTests {

    @Autowired
    Desk desk;

    @Autowired
    Conversations conversations;

    @Test
    void areFoundByTheirMessageWithTheirFirstBytes() {
        desk.nextTuesdayMorning();
        var interaction = desk.brand().writes("t1", "m1", "Wann kommt es?");
        var message = UUID.fromString(interaction.at("/messages/0/id").asString());
        var embedded = Ids.next();
        conversations.attach(message, embedded, file("a.png", new byte[40], "a@example.org"));
        conversations.attach(message, Ids.next(), file("b.png", new byte[] {1}, null));

        assertThat(conversations.embeddedIn(message)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(embedded);
            assertThat(found.contentId()).isEqualTo("a@example.org");
            assertThat(found.beginning()).isEqualTo(new byte[16]);
        });
        assertThat(conversations.attachment(message, embedded))
                .hasValueSatisfying(whole -> assertThat(whole.content()).hasSize(40));
        assertThat(conversations.embeddedIn(Ids.next())).isEmpty();
        assertThat(conversations.filesOfReply(Ids.next())).isEmpty();
    }

    private static Attachment file(String name, byte[] content, String contentId) {
        return new Attachment(name, "image/png", content, contentId);
    }
}
