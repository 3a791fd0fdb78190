package dev.lifeboat.simulator.cloud;

import static dev.lifeboat.simulator.cloud.AnasDrive.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

    private static final String METADATA = DriveClient.IN_FOLDER.formatted("backup");

    private final AnasDrive ana = new AnasDrive();
    private final DriveClient client = ana.client();
    private final String token = ana.token();

    @Test
    void mediaAloneReplacesTheContentAndKeepsTheName() {
        String id = client.create(token, "backup", content(10));
        Reply reply = client.call("upload-update")
                .file(id)
                .query("uploadType=media&fields=name,size,mimeType")
                .header("content-type", "text/plain")
                .body(content(20))
                .as(token);
        assertThat(new String(reply.body()))
                .isEqualTo("{\"name\":\"backup\",\"mimeType\":\"text/plain\",\"size\":\"20\"}");
        assertThat(ana.stored()).isEqualTo(content(20));
    }

    @Test
    void multipartBringsMetadataAndContentTogether() {
        byte[] tricky = "line\r\n--cu\r\n\r\n--".getBytes();
        assertThat(client.upload(token, METADATA, tricky).status()).isEqualTo(200);
        assertThat(ana.stored()).isEqualTo(tricky);
    }

    @Test
    void multipartMayBeCompressedOrHaveABase64Part() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(DriveClient.multipart(METADATA, content(300)));
        }
        client.call("upload-create")
                .query("uploadType=multipart")
                .header("content-type", "multipart/related; charset=x; boundary=\"cut\"")
                .header("content-encoding", "gzip")
                .body(compressed.toByteArray())
                .as(token);
        assertThat(ana.stored()).isEqualTo(content(300));
        String base64 = "--cut\nContent-Type: application/json\n\n" + METADATA.replace('\'', '"')
                + "\n--cut\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString(content(90)) + "\n--cut--";
        assertThat(client.call("upload-create")
                        .query("uploadType=multipart")
                        .header("content-type", "multipart/related; boundary=cut")
                        .body(base64.getBytes(StandardCharsets.US_ASCII))
                        .as(token)
                        .status())
                .isEqualTo(200);
        assertThat(ana.stored()).isEqualTo(content(90));
    }

    @Test
    void aTornMultipartBodyIsRefusedWhereverItTears() {
        byte[] whole = DriveClient.multipart(METADATA, content(40));
        int torn = whole.length - "--\r\n".length();
        for (int length = 0; length < torn; length++) {
            Reply reply = client.call("upload-create")
                    .query("uploadType=multipart")
                    .header("content-type", "multipart/related; boundary=cut")
                    .body(Arrays.copyOf(whole, length))
                    .as(token);
            assertThat(reply.status()).as("cut after " + length).isEqualTo(400);
        }
        assertThat(ana.files()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "multipart/related", "multipart/related; boundary=other"})
    void multipartNeedsItsBoundary(String contentType) {
        Reply reply = client.call("upload-create")
                .query("uploadType=multipart")
                .header("content-type", contentType)
                .body(DriveClient.multipart(METADATA, content(4)))
                .as(token);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(DriveClient.json(reply).at("/error/errors/0/reason").asText())
                .isEqualTo("badRequest");
    }

    @Test
    void anUploadWithoutAKnownTypeIsRefused() {
        for (String query : new String[] {"", "uploadType=simple"}) {
            Reply reply =
                    client.call("upload-create").query(query).json(METADATA).as(token);
            assertThat(DriveClient.json(reply).at("/error/errors/0/location").asText())
                    .isEqualTo("uploadType");
        }
    }

    @Test
    void aSelectionOfFieldsThatCannotBeIsRefusedBeforeAnythingIsWritten() {
        Reply reply = client.call("upload-create")
                .query("uploadType=multipart&fields=nonsense")
                .header("content-type", "multipart/related; boundary=cut")
                .body(DriveClient.multipart(METADATA, content(4)))
                .as(token);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(ana.files()).isZero();
    }
}
