package de.tresen.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends whoever is not signed in to the door; a part of a page takes the whole page along. */
final class ToTheDoor extends LoginUrlAuthenticationEntryPoint {

    static final String DOOR = "/login";

    ToTheDoor() {
        super(DOOR);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            super.commence(request, response, why);
        } else {
            response.setHeader("HX-Redirect", request.getContextPath() + DOOR);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
