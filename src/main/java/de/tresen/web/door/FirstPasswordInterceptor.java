package de.tresen.web.door;

import de.tresen.web.access.Sessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Who came in by a password that somebody else knows gets no further than to choosing their own. */
class FirstPasswordInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || !Sessions.mustChangePassword(request)) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + "/password");
        return false;
    }
}
