package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.spi.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BodyTest {

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.IOS);

    @Test
    void aGzipEncodedBodyReachesTheServiceInflated() throws IOException {
        put(Map.of("Content-Encoding", "gzip"), gzip(bytes("hello")));

        assertThat(arrived().text()).isEqualTo("hello");
        assertThat(stored()).isEqualTo(bytes("hello"));
    }

    @Test
    void aGzipFileSentAsItIsStaysAsItIs() throws IOException {
        byte[] file = gzip(bytes("a file that happens to be compressed"));

        put(Map.of("Content-Type", "application/gzip"), file);

        assertThat(stored()).isEqualTo(file);
    }

    @Test
    void aGzipEncodedGzipFileIsInflatedOnce() throws IOException {
        byte[] file = gzip(bytes("inner"));

        put(Map.of("Content-Encoding", "gzip"), gzip(file));

        assertThat(stored()).isEqualTo(file);
    }

    @Test
    void aBodyThatOnlyClaimsToBeGzipReachesTheServiceAsItCame() throws IOException {
        put(Map.of("Content-Encoding", "gzip"), bytes("not compressed at all"));

        assertThat(arrived().text()).isEqualTo("not compressed at all");
    }

    @Test
    void malformedFormsAndMultipartBodiesReachTheService() throws IOException {
        put(Map.of("Content-Type", "application/x-www-form-urlencoded"), bytes("a=%zz&=&b"));
        assertThat(arrived().text()).isEqualTo("a=%zz&=&b");
        assertThat(arrived().header("Content-Type")).contains("application/x-www-form-urlencoded");

        put(Map.of("Content-Type", "multipart/related; boundary=x"), bytes("--y\r\nnonsense"));
        assertThat(arrived().text()).isEqualTo("--y\r\nnonsense");
        assertThat(arrived().header("content-type")).contains("multipart/related; boundary=x");
    }

    @Test
    void everyByteArrives() throws IOException {
        byte[] all = new byte[100_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        put(Map.of("Content-Type", "application/octet-stream"), all);

        assertThat(stored()).isEqualTo(all);
    }

    @Test
    void pathsAreDecodedForTheServiceAndKeptAsTheyCameInTheRecord() {
        open.http().get(open.at("/net/files/files/a%2Bb%20c+d/content?x=1%202&x=3&y"));

        Request request = arrived();
        assertThat(request.parameter("file")).isEqualTo("a+b c+d");
        assertThat(request.path()).isEqualTo("/net/files/files/a%2Bb%20c+d/content");
        assertThat(request.query().get("x")).containsExactly("1 2", "3");
        assertThat(request.queryValue("y")).contains("");
        assertThat(request.base()).isEqualTo(open.phone().address().toString());
    }

    private void put(Map<String, String> headers, byte[] body) throws IOException {
        open.http().send("PUT", open.at("/net/files/files/f/content"), headers, body);
    }

    private Request arrived() {
        return open.lastExchange().request();
    }

    private byte[] stored() {
        return open.http().get(open.at("/net/files/files/f/content")).body();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }
}
