package de.tresen.web.cover;

import de.tresen.people.Person;
import de.tresen.web.frame.Wrong;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of the cover: the grid, what waits for somebody, and beside them a panel. */
@Component
class CoverPages {

    private final Windows windows;
    private final Boards boards;
    private final OpenQuestions questions;
    private final MessageSource messages;
    private final Clock clock;

    CoverPages(Windows windows, Boards boards, OpenQuestions questions, MessageSource messages, Clock clock) {
        this.windows = windows;
        this.boards = boards;
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    Window window(CoverAsk ask, Person reader) {
        return windows.get(ask, reader);
    }

    /** The grid without a panel; words where the reader belongs to no team. */
    ModelAndView board(CoverAsk ask, Person reader) {
        return windows.find(ask, reader)
                .map(window -> board(window, reader))
                .orElseGet(() -> new ModelAndView("cover/none"));
    }

    private ModelAndView board(Window window, Person reader) {
        return new ModelAndView("cover/page")
                .addObject("board", boards.of(window, reader, clock.instant()))
                .addObject("teams", windows.teams(reader))
                .addObject("requests", questions.requests(window, reader))
                .addObject("swaps", questions.swaps(window, reader));
    }

    /** @param panel template of the panel */
    ModelAndView panel(Window window, Person reader, String panel) {
        return board(window, reader)
                .addObject("panel", panel)
                .addObject("window", window)
                .addObject("limits", boards.limits(window))
                .addObject("wrong", wrong());
    }

    /** The same panel again, because something in it is wrong. */
    ModelAndView panel(Window window, Person reader, String panel, Wrong wrong) {
        var page = panel(window, reader, panel).addObject("wrong", wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    Wrong wrong() {
        return new Wrong(messages);
    }

    static ModelAndView back(Window window) {
        return new ModelAndView("redirect:" + window.address());
    }

    /** Back to the grid where a day is in it. */
    static ModelAndView back(Window window, LocalDate day) {
        var isSeen = window.days().contains(day);
        return back(isSeen ? window : window.on(day));
    }

    /** As a select offers them. */
    record Choice(String value, String label) {}

    static List<Choice> people(List<Person> people) {
        return people.stream()
                .map(person -> new Choice(person.username(), person.name()))
                .toList();
    }
}
