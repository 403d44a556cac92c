package de.tresen.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Requests that the server refuses before they reach the desk, such as a NUL in the address: problems as well. */
@Configuration
class UnreadableRequests {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport(json)));
    }

    private static final class ProblemReport extends ErrorReportValve {

        private final JsonMapper json;

        ProblemReport(JsonMapper json) {
            this.json = json;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var path = request.getRequestURI();
            var forBrowsers = path != null && !ApiPaths.contains(path);
            if (forBrowsers || response.getContentWritten() > 0 || !response.setErrorReported()) {
                super.report(request, response, failure);
                return;
            }
            var status = HttpStatus.resolve(response.getStatus());
            var problem = UnroutedRequests.problem(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(json.writeValueAsString(problem));
                response.finishResponse();
            } catch (IOException gone) {
                // nobody is there to be told
            }
        }
    }
}
