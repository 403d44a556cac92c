package de.tresen.web.report;

import de.tresen.channel.mail.DeskMail;
import de.tresen.people.Person;
import de.tresen.people.Role;
import de.tresen.report.WeeklyMails;
import de.tresen.web.Only;
import de.tresen.web.frame.Times;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The manager's desk, on paper too, and each of its tables for a spreadsheet. */
@Controller
@Only({Role.LEAD, Role.MANAGER, Role.ADMIN})
class ReportPageController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportPages pages;
    private final ReportPaper paper;
    private final WeeklyMails mails;
    private final DeskMail mail;
    private final MessageSource messages;
    private final Clock clock;

    ReportPageController(
            ReportPages pages,
            ReportPaper paper,
            WeeklyMails mails,
            DeskMail mail,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.paper = paper;
        this.mails = mails;
        this.mail = mail;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String desk(Person reader, Model page) {
        page.addAttribute("report", pages.desk(reader, times(reader)));
        page.addAttribute("weekly", mails.choice(reader).orElse(null));
        page.addAttribute("mailIsSetUp", mail.isSetUp());
        return "report/desk";
    }

    /** What the last weeks brought: the page asks for it once it shows how things stand; without scripts it is a page. */
    @GetMapping("/reports/weeks")
    String weeks(
            @RequestHeader(value = "HX-Request", required = false) @Nullable String partial,
            Person reader,
            Model page) {
        page.addAttribute("weeks", pages.weeks(reader));
        return partial != null ? "report/weeks :: weeks" : "report/weeks";
    }

    /** Both on A4. */
    @GetMapping("/reports/report.pdf")
    ResponseEntity<byte[]> paper(Person reader) {
        var times = times(reader);
        var day = LocalDate.ofInstant(times.now(), reader.timeZone());
        var name = ContentDisposition.attachment()
                .filename("tresen-" + day + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(paper.of(pages.desk(reader, times), pages.weeks(reader), reader, times));
    }

    /** Spreadsheets that count with a comma separate cells by semicolons. */
    @GetMapping("/reports/tables/{table}")
    ResponseEntity<String> table(@PathVariable String table, Person reader) {
        var german = LocaleContextHolder.getLocale().getLanguage().equals("de");
        var csv = pages.table(table, reader, times(reader)).csv(german ? ';' : ',');
        var name = ContentDisposition.attachment().filename(table + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv);
    }

    private Times times(Person reader) {
        return new Times(clock.instant(), reader.timeZone(), LocaleContextHolder.getLocale(), messages);
    }
}
