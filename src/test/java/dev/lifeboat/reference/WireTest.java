package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.spi.NoticeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        assertOffline("");
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws Exception {
        assertOffline("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe beginning");
    }

    @Test
    void nobodyThereIsOffline() throws Exception {
        ServerSocket gone = server();
        gone.close();
        try (Wire wire = new Wire(SHORT)) {
            assertThatThrownBy(() -> wire.get(address(gone))).isInstanceOf(Setback.class);
        }
    }

    private static void assertOffline(String beginning) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (ServerSocket server = server();
                Wire wire = new Wire(SHORT)) {
            Thread thread = new Thread(() -> answer(server, beginning, done));
            thread.start();
            assertThatThrownBy(() -> wire.get(address(server)))
                    .isInstanceOfSatisfying(
                            Setback.class, setback -> assertThat(setback.code()).isEqualTo(NoticeCode.OFFLINE));
            done.countDown();
            thread.join();
        }
    }

    /** Sends a beginning, and then nothing until the test is done. */
    private static void answer(ServerSocket server, String beginning, CountDownLatch done) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            done.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static URI address(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }
}
