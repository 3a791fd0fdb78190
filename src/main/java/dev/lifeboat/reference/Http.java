package dev.lifeboat.reference;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests over connections that are kept, each request once. It waits on the thread that asks: a client with threads
 * of its own hands every answer on from one to the next, which costs more than the answer. An alarm ends what takes too
 * long, and not the client, which measures the time for a connection by the clock of the host: that may be set meanwhile.
 */
final class Http implements Transport, AutoCloseable {

    /** More phones than that are never at work at once. */
    private static final int CONNECTIONS = 256;

    /**
     * There is always one to be had, but not always at once: another thread may be about to hand it over, and a pool that
     * is not to wait takes that for none. The alarm ends the wait long before this does.
     */
    static final Timeout FOR_A_CONNECTION = Timeout.ofDays(365);

    private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(1, Http::daemon);
    private final CloseableHttpClient client;
    private final Duration patience;

    /** @param patience how long to wait for a whole answer, in real time */
    Http(Duration patience) {
        this.patience = patience;
        alarm.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(connections(Timeout.of(patience)))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(FOR_A_CONNECTION)
                        .build())
                .setUserAgent("Lifeboat-Reference/1.0")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    static HttpClientConnectionManager connections(Timeout patience) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.DISABLED)
                        .setSocketTimeout(patience)
                        .build())
                .build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reference-alarm");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Answer send(Request request) throws IOException {
        HttpUriRequestBase sent = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach(sent::setHeader);
        if (request.body().length > 0) {
            sent.setEntity(new ByteArrayEntity(request.body(), null));
        }
        Future<?> deadline = alarm.schedule(sent::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(sent, Http::whole);
        } finally {
            deadline.cancel(false);
        }
    }

    private static Answer whole(ClassicHttpResponse response) throws IOException, HttpException {
        byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        return new Answer(response.getCode(), body);
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
