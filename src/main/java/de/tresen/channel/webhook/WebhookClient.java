package de.tresen.channel.webhook;

import de.tresen.channel.Targets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * HTTP to platforms and other addresses of settings, once and nothing more: no redirects, no retries, no cookies, no unpacking, a new connection each
 * time to an address that was checked, and an end after all.
 */
@Component
class WebhookClient implements DisposableBean {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration RESPONSE = Duration.ofSeconds(20);
    private static final String BEGUN = WebhookClient.class.getName() + ".begun";

    private final CloseableHttpClient http;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(WebhookClient::thread);

    private final Duration end;

    @Autowired
    WebhookClient(Targets targets) {
        this(targets, CONNECT, RESPONSE);
    }

    WebhookClient(Targets targets, Duration connect, Duration response) {
        end = connect.plus(response);
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(targets))
                        .setMaxConnTotal(1000)
                        .setMaxConnPerRoute(100)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(Timeout.of(response))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(response))
                        .setRedirectsEnabled(false)
                        .build())
                .setRequestExecutor(new Noting())
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .setUserAgent("Tresen")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Call prepare(HttpUriRequestBase request) {
        return new Call(request, HttpClientContext.create());
    }

    @Override
    public void destroy() throws IOException {
        ends.shutdownNow();
        http.close();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "webhook-ends");
        thread.setDaemon(true);
        return thread;
    }

    /** One request that is under way at most once. */
    final class Call {

        private final HttpUriRequestBase request;
        private final HttpClientContext context;

        private Call(HttpUriRequestBase request, HttpClientContext context) {
            this.request = request;
            this.context = context;
        }

        /** The connection is cut when the reader has seen enough; what still comes is not waited for. */
        <T> T run(Function<ClassicHttpResponse, T> reader) throws IOException {
            var abort = ends.schedule(() -> request.abort(), end.toMillis(), TimeUnit.MILLISECONDS);
            try {
                var response = http.executeOpen(null, request, context);
                try {
                    return reader.apply(response);
                } finally {
                    Closer.closeQuietly(response);
                }
            } finally {
                abort.cancel(false);
            }
        }

        /** Whether something of the request may have reached the other side. */
        boolean begun() {
            return context.getAttribute(BEGUN) != null;
        }
    }

    /** Notes the moment from which on the other side may have heard something. */
    private static final class Noting extends HttpRequestExecutor {

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback callback,
                HttpContext context)
                throws IOException, HttpException {
            context.setAttribute(BEGUN, true);
            return super.execute(request, connection, callback, context);
        }
    }

    /** Resolves a name for one connection; the address that was checked is the one that is connected to. */
    private record CheckedNames(Targets targets) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return targets.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
