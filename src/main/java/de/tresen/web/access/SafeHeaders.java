package de.tresen.web.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the browser is told it must not do with our answers. HSTS is added by Spring Security when it is https. */
final class SafeHeaders {

    private static final String AROUND =
            "; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    /** Pages: everything from our own address, nothing inline. */
    static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'" + AROUND;

    /** The description of the API: its viewer writes styles into the page. */
    static final String API_VIEWER = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'" + AROUND;

    /** Pages with an editor of models: its libraries write style attributes, and nothing else that is inline. */
    static final String EDITORS = PAGES + "; style-src-attr 'unsafe-inline'";

    private static final RequestMatcher EDITED =
            PathPatternRequestMatcher.withDefaults().matcher("/processes/*/edit");

    private static final String NOTHING = "default-src 'none'" + AROUND;

    private static final String NO_DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    private SafeHeaders() {}

    /** For programs: an answer opened in a browser does nothing at all. */
    static void onAnswers(HeadersConfigurer<HttpSecurity> headers) {
        all(headers, NOTHING);
    }

    static void onPages(HeadersConfigurer<HttpSecurity> headers) {
        all(headers, PAGES);
        headers.addHeaderWriter((request, response) -> {
            if (EDITED.matches(request)) {
                response.setHeader("Content-Security-Policy", EDITORS);
            }
        });
    }

    /** Pages whose address is a secret: nobody is told of it, and nobody lists them. */
    static void onSecretPages(HeadersConfigurer<HttpSecurity> headers) {
        all(headers, PAGES);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
    }

    static void onApiViewer(HeadersConfigurer<HttpSecurity> headers) {
        all(headers, API_VIEWER);
    }

    private static void all(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
