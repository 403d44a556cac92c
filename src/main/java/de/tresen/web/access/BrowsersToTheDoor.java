package de.tresen.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Where people and programs both come: people may sign in, programs are told what is missing. */
record BrowsersToTheDoor(AuthenticationEntryPoint people, AuthenticationEntryPoint programs)
        implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        var accept = request.getHeader("Accept");
        var answer = accept != null && accept.contains("text/html") ? people : programs;
        answer.commence(request, response, why);
    }
}
