package de.tresen.web.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import de.tresen.interaction.Timeline;
import de.tresen.web.frame.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimelineWordsTests {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Map<String, String> NAMES =
            Map.of("jule", "Jule Hansen", "tim", "Tim Ott", "lager", "Lager Nord");

    private final ResourceBundleMessageSource messages = bundle();
    private final TimelineWords words = new TimelineWords(
            username -> NAMES.getOrDefault(username, username), key -> NAMES.getOrDefault(key, key), messages);

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TASK_CLAIMED | jule | reply | Jule Hansen hat übernommen: Antworten | Jule Hansen claimed it: Reply
            TASK_CLAIMED | jule | reply: tim | Jule Hansen hat es Tim Ott übergeben: Antworten | Jule Hansen gave it to Tim Ott: Reply
            CLASSIFIED | desk | COMPLAINT, HIGH | Als Beschwerde eingeordnet, Priorität hoch | Classified as Complaint, priority high
            CLASSIFIED | jule | COMPLAINT, HIGH | Jule Hansen hat es als Beschwerde eingeordnet, Priorität hoch | Jule Hansen classified it as Complaint, priority high
            ROUTED | desk | lager | An das Team Lager Nord gegeben | Given to the team Lager Nord
            TASK_SET_ASIDE | jule | 2026-11-18T13:00:00Z | Jule Hansen hat es bis 14:00 zurückgestellt | Jule Hansen set it aside until 14:00
            REPLY_PLANNED | jule | 2026-11-18T13:00:00Z | Jule Hansen hat die Antwort für 14:00 geplant | Jule Hansen planned the reply for 14:00
            TASK_BROUGHT_BACK | desk | | Wieder da, war zurückgestellt | Back from being set aside
            TARGET_AT_RISK | desk | FIRST_RESPONSE | Zusage gefährdet: Erste Antwort | Promise at risk: First answer
            ESCALATED | desk | TELL_LEAD FIRST_RESPONSE jule,tim | Erste Antwort: Die Leitung weiß Bescheid: Jule Hansen, Tim Ott | First answer: told the lead: Jule Hansen, Tim Ott
            ESCALATED | desk | RAISE_PRIORITY NEXT_RESPONSE HIGH | Nächste Antwort: Priorität erhöht auf hoch | Next answer: priority raised to high
            ESCALATED | desk | NOBODY RESOLUTION | Lösung: Niemand ist im Dienst oder in Bereitschaft, und niemand leitet das Team | Resolution: nobody is on duty or on call, and nobody leads the team
            CLOSED | jule | SOLVED | Jule Hansen hat abgeschlossen: Gelöst | Jule Hansen closed it: Solved
            REOPENED | desk | Petra | Petra hat wieder geschrieben; wieder geöffnet | Petra wrote again; reopened
            REOPENED | desk | | Wieder geöffnet | Reopened
            MESSAGE_RECEIVED | desk | Petra | Nachricht von Petra | Message from Petra
            """)
    void saysItInBothLanguages(
            Timeline.Event event, String actor, @Nullable String detail, String german, String english) {
        assertThat(said(Locale.GERMAN, event, actor, detail).said()).isEqualTo(german);
        assertThat(said(Locale.ENGLISH, event, actor, detail).said()).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(Timeline.Event.class)
    void everyEventHasWords(Timeline.Event event) {
        for (var actor : new String[] {"jule", Timeline.DESK}) {
            for (var detail : new String[] {"Petra", null}) {
                assertThat(said(Locale.GERMAN, event, actor, detail).said())
                        .isNotBlank()
                        .doesNotContain("{", "null", event.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUESTION_ASKED | lager: Wo ist es? | Wo ist es?
            CLOSED | NOT_ACTIONABLE: Werbung | Werbung
            REPLY_RETURNED | Bitte freundlicher. | Bitte freundlicher.
            """)
    void whatSomebodyWroteStandsAsTheyWroteIt(Timeline.Event event, String detail, String quote) {
        assertThat(said(Locale.GERMAN, event, "jule", detail).quote()).isEqualTo(quote);
    }

    private TimelineWords.Line said(Locale locale, Timeline.Event event, String actor, @Nullable String detail) {
        LocaleContextHolder.setLocale(locale);
        var times = new Times(NOW, ZoneId.of("Europe/Berlin"), locale, messages);
        return words.of(new Timeline.Entry(NOW, actor, null, event, detail), times);
    }

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
