package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

class HttpTest {

    private static final int PHONES = 3;
    private static final int TIMES = 50_000;
    private static final HttpRoute ROUTE = new HttpRoute(new HttpHost("http", "127.0.0.1", 80));

    /**
     * Where nobody waits for a connection, one in some hundred thousand was not to be had while another phone took one at
     * the same moment, and the app said that it was offline.
     */
    @Test
    void phonesThatWantAConnectionAtTheSameMomentAllGetOne() throws Exception {
        ExecutorService phones = Executors.newFixedThreadPool(PHONES);
        try (HttpClientConnectionManager connections = Http.connections(Timeout.DISABLED)) {
            Callable<Integer> phone = () -> {
                for (int i = 0; i < TIMES; i++) {
                    ConnectionEndpoint one = connections
                            .lease("", ROUTE, Http.FOR_A_CONNECTION, null)
                            .get(Http.FOR_A_CONNECTION);
                    connections.release(one, null, TimeValue.NEG_ONE_MILLISECOND);
                }
                return TIMES;
            };
            List<Future<Integer>> had = new ArrayList<>();
            for (int i = 0; i < PHONES; i++) {
                had.add(phones.submit(phone));
            }
            for (Future<Integer> one : had) {
                assertThat(one.get()).isEqualTo(TIMES);
            }
        } finally {
            phones.shutdownNow();
        }
    }
}
