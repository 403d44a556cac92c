package de.tresen.web.report;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.tresen.people.Person;
import de.tresen.people.Team;
import de.tresen.people.Teams;
import de.tresen.web.frame.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;

/**
 * The manager's desk on A4, tagged for readers of screens, with fonts of its own. Nothing is fetched from anywhere while
 * it is made.
 */
@Component
class ReportPaper {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final Teams teams;
    private final ReportWords words;

    ReportPaper(ITemplateEngine templates, Teams teams, ReportWords words) {
        this.templates = templates;
        this.teams = teams;
        this.words = words;
    }

    /** @param times of the reader, whose zone and language the sheets have */
    byte[] of(ReportPage report, ReportWeeks weeks, Person reader, Times times) {
        var asOf = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(ReportWords.locale())
                .format(times.now().atZone(reader.timeZone()));
        var model = Map.<String, Object>of(
                "report",
                report,
                "weeks",
                weeks,
                "asOf",
                asOf,
                "zone",
                reader.timeZone().getId(),
                "whose",
                whose(reader));
        return sheets(templates.process("report/paper", new Context(ReportWords.locale(), model)));
    }

    /** Whose work is counted, in words. */
    private String whose(Person reader) {
        return reader.seesAll()
                ? words.say("paper.everybody")
                : reader.teams().stream()
                        .map(key -> teams.find(key).map(Team::name).orElse(key))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static byte[] sheets(String html) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withW3cDocument(document(html), "")
                    .useFont(() -> part("DejaVuSansCondensed.ttf"), "Paper", NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> part("DejaVuSansCondensed-Bold.ttf"), "Paper", BOLD, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUnicodeLineBreaker(new Words())
                    .usePdfUaAccessibility(true)
                    .withProducer("Tresen")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The sheets could not be made", e);
        }
        return pdf.toByteArray();
    }

    private static Document document(String html) throws IOException {
        var page = Jsoup.parse(html);
        try (var styles = part("paper.css")) {
            page.head()
                    .appendElement("style")
                    .appendChild(new DataNode(new String(styles.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return new W3CDom().namespaceAware(false).fromJsoup(page);
    }

    /** Lines break as everywhere in Java, but no time of day behind its colon. */
    private static final class Words implements FSTextBreaker {

        private final BreakIterator places = BreakIterator.getLineInstance(ReportWords.locale());
        private String text = "";

        @Override
        public int next() {
            int place = places.next();
            while (place > 0 && place < text.length() && text.charAt(place - 1) == ':') {
                place = places.next();
            }
            return place;
        }

        @Override
        public void setText(String newText) {
            text = newText;
            places.setText(newText);
        }
    }

    private static InputStream part(String name) {
        return Objects.requireNonNull(ReportPaper.class.getResourceAsStream("/paper/" + name), name);
    }
}
