package de.tresen.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.Brand;
import de.tresen.Desk;
import de.tresen.DeskTest;
import de.tresen.people.People;
import de.tresen.people.Person;
import de.tresen.platform.Refusal;
import de.tresen.reply.KeptDraft.Content;
import de.tresen.reply.KeptDraft.Kind;
import de.tresen.reply.KeptDraft.Stamp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("both-databases")
class DraftsTests {

    @Autowired
    Desk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    UnsentFiles unsent;

    @Autowired
    People people;

    Brand brand;
    UUID id;

    @BeforeEach
    void furnish() {
        desk.nextTuesdayMorning();
        brand = desk.brand();
        id = UUID.fromString(brand.writes("t1", "m1", "Guten Tag, wann wird meine Bestellung geliefert?")
                .at("/id")
                .asString());
    }

    @Test
    void isThereAgainOnAnotherMachineWithAllThatBelongsToIt() {
        var saw = UUID.randomUUID();
        var content = new Content(
                "Hallo Petra,",
                de.tresen.interaction.Visibility.PRIVATE,
                saw,
                saw,
                desk.clock().instant());
        drafts.save(id, id, Kind.REPLY, person("anna"), content, new Stamp(0, "office", 1));

        assertThat(drafts.of(id, person("anna"))).singleElement().satisfies(draft -> {
            assertThat(draft.content()).isEqualTo(content);
            assertThat(draft.version()).isEqualTo(1);
            assertThat(draft.authorName()).isEqualTo("Anna Muster");
        });
    }

    @Test
    void keepsOneForEachKindAndPerson() {
        save("anna", Kind.REPLY, "Hallo", 0, "a", 1);
        save("anna", Kind.NOTE, "Vorsicht", 0, "a", 2);
        save("ben", Kind.REPLY, "Moin", 0, "b", 1);
        save("anna", Kind.REPLY, "Hallo Petra", 1, "a", 3);

        assertThat(texts("anna")).containsExactlyInAnyOrder("Hallo Petra", "Vorsicht", "Moin");
    }

    @Test
    void anOlderPageDoesNotOverwriteWhatANewerOneSaved() {
        save("anna", Kind.REPLY, "Hallo", 0, "office", 1);
        save("anna", Kind.REPLY, "Hallo Petra", 1, "home", 1);

        assertThatThrownBy(() -> save("anna", Kind.REPLY, "Hallo Du", 1, "office", 2))
                .isInstanceOfSatisfying(
                        StaleDraft.class,
                        stale -> assertThat(stale.stored())
                                .isNotNull()
                                .extracting(KeptDraft::text, KeptDraft::version)
                                .containsExactly("Hallo Petra", 2L));
        assertThat(texts("anna")).containsExactly("Hallo Petra");

        save("anna", Kind.REPLY, "Hallo Du", 2, "office", 3);
        assertThat(texts("anna")).containsExactly("Hallo Du");
    }

    @Test
    void aSavingWhoseAnswerGotLostDoesNotBlockTheSamePage() {
        save("anna", Kind.REPLY, "Hallo", 0, "office", 1);
        save("anna", Kind.REPLY, "Hallo P", 1, "office", 2);

        save("anna", Kind.REPLY, "Hallo Petra", 1, "office", 4);
        save("anna", Kind.REPLY, "Hallo Pet", 1, "office", 3);
        assertThat(texts("anna")).containsExactly("Hallo Petra");
    }

    @Test
    void whatWasSentElsewhereDoesNotComeBackByItself() {
        save("anna", Kind.REPLY, "Hallo", 0, "office", 1);
        drafts.drop(id, id, Kind.REPLY, person("anna"));

        assertThatThrownBy(() -> save("anna", Kind.REPLY, "Hallo Petra", 1, "office", 2))
                .isInstanceOfSatisfying(
                        StaleDraft.class, stale -> assertThat(stale.stored()).isNull());
        assertThat(texts("anna")).isEmpty();
    }

    @Test
    void anEmptyTextIsNoDraft() {
        save("anna", Kind.REPLY, "   ", 0, "office", 1);
        assertThat(texts("anna")).isEmpty();

        save("anna", Kind.REPLY, "Hallo", 0, "office", 2);
        save("anna", Kind.REPLY, "", 1, "office", 3);
        assertThat(texts("anna")).isEmpty();
    }

    @Test
    void isGoneWhenTheReplyIsSentAndStaysWhenItIsRefused() {
        save("anna", Kind.REPLY, "Hallo", 0, "office", 1);
        brand.as("ben").send("POST", "/api/v1/interactions/" + id + "/replies", "{\"text\": \"x\"}");
        assertThat(texts("anna")).containsExactly("Hallo");

        brand.reply("anna", id.toString(), "Hallo Petra, morgen.").expect(201);
        assertThat(texts("anna")).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheInteractionSeesNoDraftAndKeepsNone() {
        save("anna", Kind.REPLY, "Hallo", 0, "office", 1);

        assertThat(drafts.of(id, person("ben"))).hasSize(1);
        assertThat(drafts.of(id, person("max"))).hasSize(1);
        assertThat(drafts.of(id, person("eva"))).isEmpty();
        assertThatThrownBy(() -> save("eva", Kind.NOTE, "Hm", 0, "e", 1)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> drafts.discard(id, id, Kind.REPLY, person("eva")))
                .isInstanceOf(Refusal.NotFound.class);
        var draft = drafts.of(id, person("anna")).get(0).id();
        assertThatThrownBy(() -> drafts.takeOver(draft, person("eva"))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void takingOverNamesTheAuthorAndLosesNeitherText() {
        save("anna", Kind.REPLY, "Hallo Petra, morgen.", 0, "office", 1);
        save("ben", Kind.REPLY, "Moin", 0, "phone", 1);

        var own = drafts.takeOver(draftOf("anna").id(), person("ben"));
        assertThat(own.username()).isEqualTo(brand.name("ben"));
        assertThat(own.authorName()).isNotEqualTo("Anna Muster");
        assertThat(own.takenFrom()).isEqualTo("Anna Muster");
        assertThat(own.text()).isEqualTo("Moin\n\nHallo Petra, morgen.");
        assertThat(draftOf("anna").text()).isEqualTo("Hallo Petra, morgen.");

        save("ben", Kind.REPLY, "Moin Petra, morgen.", own.version(), "phone", 2);
        assertThat(draftOf("ben").takenFrom()).isEqualTo("Anna Muster");
    }

    @Test
    void filesBeginADraftKeepItAndEndWithIt() {
        var file = files.add(id, Kind.NOTE, person("anna"), "a.txt", new byte[] {'a'});
        assertThat(drafts.of(id, person("ben"))).singleElement().satisfies(draft -> {
            assertThat(draft.text()).isEmpty();
            assertThat(draft.version()).isZero();
        });
        save("anna", Kind.NOTE, "Siehe Datei", 0, "office", 1);
        save("anna", Kind.NOTE, "", 1, "office", 2);
        assertThat(texts("anna")).containsExactly("");
        assertThat(files.own(id, Kind.NOTE, person("anna"))).containsExactly(file);

        files.remove(id, Kind.NOTE, person("anna"), file.id());
        assertThat(texts("anna")).isEmpty();
        var another = files.add(id, Kind.NOTE, person("anna"), "b.txt", new byte[] {'b'});
        drafts.discard(id, id, Kind.NOTE, person("anna"));
        assertThatThrownBy(() -> unsent.get(id, another.id(), person("anna"))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void takingOverCopiesTheFilesOnce() {
        save("anna", Kind.NOTE, "Siehe Datei", 0, "office", 1);
        files.add(id, Kind.NOTE, person("anna"), "a.txt", new byte[] {'a'});
        files.add(id, Kind.NOTE, person("ben"), "a.txt", new byte[] {'b'});
        var draft = draftOf("anna").id();
        drafts.takeOver(draft, person("ben"));
        drafts.takeOver(draft, person("ben"));
        var own = files.own(id, Kind.NOTE, person("ben"));
        assertThat(own).hasSize(2);
        assertThat(unsent.get(id, own.get(1).id(), person("ben")).content()).containsExactly('a');
        assertThat(files.own(id, Kind.NOTE, person("anna"))).hasSize(1);
    }

    private KeptDraft draftOf(String name) {
        return drafts.of(id, person("anna")).stream()
                .filter(draft -> draft.username().equals(brand.name(name)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String reader) {
        return drafts.of(id, person(reader)).stream().map(KeptDraft::text).toList();
    }

    private void save(String who, Kind kind, String text, long version, String editor, long turn) {
        drafts.save(id, id, kind, person(who), Content.of(text), new Stamp(version, editor, turn));
    }

    private Person person(String name) {
        return people.find(brand.name(name)).orElseThrow();
    }
}
