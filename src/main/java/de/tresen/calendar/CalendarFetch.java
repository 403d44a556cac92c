package de.tresen.calendar;

import de.tresen.channel.Targets;
import de.tresen.channel.webhook.Downloads;
import de.tresen.channel.webhook.Downloads.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches a calendar, by a few redirects at most, each of them checked. */
@Component
class CalendarFetch {

    private static final int MOST_REDIRECTS = 3;

    private final Downloads downloads;

    CalendarFetch(Downloads downloads) {
        this.downloads = downloads;
    }

    /** @param body null = the same as before */
    record Fetched(byte @Nullable [] body, @Nullable String etag) {}

    /** What is known already, to hear that nothing changed; once a day the whole file is wanted, for the year ahead goes on. */
    static @Nullable String known(@Nullable String etag, @Nullable Instant readAt, Instant now) {
        var isOfToday = readAt != null && readAt.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
        return isOfToday ? etag : null;
    }

    /** The address as it is fetched: calendar programs say {@code webcal} for {@code https}. */
    static String plain(String url) {
        var address = url.strip();
        return address.toLowerCase(Locale.ROOT).startsWith("webcal://") ? "https" + address.substring(6) : address;
    }

    /** @throws TroubledCalendar if it could not be fetched */
    Fetched fetch(String url, @Nullable String etag) {
        try {
            var address = URI.create(url);
            for (int step = 0; step <= MOST_REDIRECTS; step++) {
                var answer = downloads.get(address, "text/calendar, */*;q=0.5", etag, CalendarText.MOST_BYTES);
                if (answer.status() < 300 || answer.status() >= 400 || answer.status() == 304) {
                    return fetched(answer, etag);
                }
                address = next(address, answer);
            }
            throw new TroubledCalendar(Trouble.NO_FILE);
        } catch (Targets.PrivateTarget e) {
            throw new TroubledCalendar(Trouble.PRIVATE_ADDRESS);
        } catch (IOException e) {
            throw new TroubledCalendar(Trouble.UNREACHABLE);
        } catch (IllegalArgumentException e) {
            throw new TroubledCalendar(Trouble.NO_FILE);
        }
    }

    /** Never from a secure address to one that is not. */
    private static URI next(URI address, Answer answer) {
        var next = address.resolve(answer.location() == null ? "" : answer.location());
        var secure = "https".equals(next.getScheme())
                || "http".equals(address.getScheme()) && "http".equals(next.getScheme());
        if (answer.location() == null || !secure || next.getHost() == null || next.getUserInfo() != null) {
            throw new TroubledCalendar(Trouble.NO_FILE);
        }
        return next;
    }

    private static Fetched fetched(Answer answer, @Nullable String etag) {
        switch (answer.status()) {
            case 200 -> {
                if (answer.body().length > CalendarText.MOST_BYTES) {
                    throw new TroubledCalendar(Trouble.TOO_LARGE);
                }
                return new Fetched(answer.body(), answer.etag());
            }
            case 304 -> {
                return new Fetched(null, etag);
            }
            case 401, 403 -> throw new TroubledCalendar(Trouble.NOT_ALLOWED);
            case 404, 410 -> throw new TroubledCalendar(Trouble.GONE);
            default -> throw new TroubledCalendar(Trouble.NO_FILE);
        }
    }
}
