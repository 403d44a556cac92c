package de.tresen.web.access;

import de.tresen.people.Passwords;
import de.tresen.people.People;
import de.tresen.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in in which session. A session holds a username and a time, nothing else: what the person may do is read
 * anew with every request, so that a change of roles or an end of employment counts at once.
 */
@Component
public class Sessions implements SecurityContextRepository {

    private static final String USERNAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "tresen.since";
    private static final String MUST_CHANGE_PASSWORD = "tresen.mustChangePassword";

    private final People people;
    private final Passwords passwords;
    private final SessionProperties properties;
    private final Clock clock;

    Sessions(People people, Passwords passwords, SessionProperties properties, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether this session may do nothing before a new password is chosen. */
    public static boolean mustChangePassword(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(MUST_CHANGE_PASSWORD) != null;
    }

    /** Ends this session and begins another one for the same person, as after a change of password. */
    public void beginAnew(Person person, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        saveContext(new SecurityContextImpl(new PersonAuthentication(person)), request, response);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new LateContext(() -> context(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof PersonAuthentication person) {
            open(request.getSession(), person.getName());
        } else {
            Optional.ofNullable(request.getSession(false)).ifPresent(Sessions::close);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(USERNAME) != null;
    }

    private void open(HttpSession session, String username) {
        session.setAttribute(USERNAME, username);
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(MUST_CHANGE_PASSWORD, passwords.mustChange(username) ? true : null);
    }

    private static void close(HttpSession session) {
        session.removeAttribute(USERNAME);
        session.removeAttribute(SINCE);
        session.removeAttribute(MUST_CHANGE_PASSWORD);
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        Optional.ofNullable(request.getSession(false))
                .filter(this::isYoungEnough)
                .flatMap(session -> people.find((String) session.getAttribute(USERNAME)))
                .filter(Person::active)
                .ifPresent(person -> context.setAuthentication(new PersonAuthentication(person)));
        return context;
    }

    private boolean isYoungEnough(HttpSession session) {
        return session.getAttribute(USERNAME) instanceof String
                && session.getAttribute(SINCE) instanceof Long since
                && Instant.ofEpochMilli(since).plus(properties.longest()).isAfter(clock.instant());
    }
}
