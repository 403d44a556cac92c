package de.tresen.web.access;

import de.tresen.people.Person;
import de.tresen.people.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer …}: a right token makes the request its owner's, a wrong one ends it. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final AuthenticationEntryPoint refusal;

    BearerFilter(Tokens tokens, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            var person = owner(header);
            if (person.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("no such token"));
                return;
            }
            admit(person.get());
        }
        chain.doFilter(request, response);
    }

    private Optional<Person> owner(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.owner(header.substring(SCHEME.length()).trim())
                : Optional.empty();
    }

    private static void admit(Person person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(person));
        SecurityContextHolder.setContext(context);
    }
}
