package de.tresen.web.access;

import de.tresen.people.Role;
import de.tresen.people.Tokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** People with a browser: form login, sessions in the database, CSRF tokens on everything that changes something. */
@Configuration
class BrowserAccessConfiguration {

    /** What operators look at; also with a token, because the one who looks is often a program. */
    @Bean
    @Order(2)
    SecurityFilterChain operation(HttpSecurity http, Sessions sessions, Tokens tokens, ProblemResponses problems) {
        return http.securityMatcher(
                        "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html")
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new BearerFilter(tokens, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new BrowsersToTheDoor(new ToTheDoor(), problems))
                                .accessDeniedHandler(problems))
                .headers(SafeHeaders::onApiViewer)
                .build();
    }

    /** @param openPages pages of other rooms that need no sign-in, as the demonstration has them */
    @Bean
    @Order(3)
    SecurityFilterChain browser(
            HttpSecurity http, Sessions sessions, @Qualifier("openPages") ObjectProvider<RequestMatcher> openPages) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll() // the end of a stream whose beginning was authorized
                        .requestMatchers(
                                "/login", "/password/*", "/preferences", "/assets/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers(openPages.stream().toArray(RequestMatcher[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(ToTheDoor.DOOR)
                        .securityContextRepository(sessions)
                        .failureHandler(BrowserAccessConfiguration::refused))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ToTheDoor()))
                .headers(SafeHeaders::onPages)
                .build();
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var reason = why instanceof LockedException ? "throttled" : "wrong";
        response.sendRedirect(request.getContextPath() + "/login?error=" + reason);
    }
}
