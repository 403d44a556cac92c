package de.tresen.web.live;

import de.tresen.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What changes while a page is open. */
@Controller
class LiveController {

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    /**
     * @param since the mark with which the page was drawn
     * @param last what the browser heard last, when it comes back by itself
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestParam @Nullable String since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Person reader,
            HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(reader.username(), last == null ? since : last);
    }
}
