package dev.lifeboat.simulator.cloud;

import static dev.lifeboat.simulator.cloud.AnasDrive.content;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResumableUploadTest {

    private static final int UNIT = ResumableUpload.UNIT;
    private static final String METADATA = DriveClient.IN_FOLDER.formatted("backup");

    private final AnasDrive ana = new AnasDrive();
    private final DriveClient client = ana.client();
    private final String token = ana.token();

    private String session(String... headers) {
        DriveClient.Call call =
                client.call("upload-create").query("uploadType=resumable").json(METADATA);
        for (int i = 0; i < headers.length; i += 2) {
            call.header(headers[i], headers[i + 1]);
        }
        Reply reply = call.as(token);
        assertThat(reply.status()).as(new String(reply.body())).isEqualTo(200);
        return reply.headers().get("Location");
    }

    private Reply chunk(String session, byte[] whole, int from, int to, String total) {
        return client.session(session)
                .header("content-range", "bytes " + from + "-" + (to - 1) + "/" + total)
                .body(Arrays.copyOfRange(whole, from, to))
                .as(token);
    }

    private Reply ask(String session, String total) {
        return client.session(session)
                .header("content-range", "bytes */" + total)
                .body(new byte[0])
                .as(token);
    }

    @Test
    void aResumableUploadTakesChunksAndShowsTheFileOnlyWhenAllHasCome() {
        byte[] whole = content(2 * UNIT + 100);
        String session = session("x-upload-content-type", "text/plain", "x-upload-content-length", "" + whole.length);
        assertThat(session)
                .startsWith(DriveClient.BASE + "/net/google-drive/upload/drive/v3/files?")
                .contains("upload_id=");
        Reply first = chunk(session, whole, 0, UNIT, "" + whole.length);
        assertThat(first.status()).isEqualTo(308);
        assertThat(first.headers()).containsEntry("Range", "bytes=0-" + (UNIT - 1));
        assertThat(ana.files()).isZero();
        Reply last = chunk(session, whole, UNIT, whole.length, "" + whole.length);
        assertThat(last.status()).isEqualTo(200);
        assertThat(DriveClient.json(last).path("mimeType").asText()).isEqualTo("text/plain");
        assertThat(ana.stored()).isEqualTo(whole);
    }

    @Test
    void aResumableUploadMayComeInOnePieceWithoutARange() {
        assertThat(client.session(session()).body(content(100)).as(token).status())
                .isEqualTo(200);
        assertThat(ana.stored()).isEqualTo(content(100));
    }

    @Test
    void anEmptyFileIsAFileToo() {
        assertThat(client.session(session()).body(new byte[0]).as(token).status())
                .isEqualTo(200);
        assertThat(ana.stored()).isEmpty();
    }

    @Test
    void theServerKeepsWholeUnitsAndSaysSo() {
        byte[] whole = content(UNIT + 500);
        String session = session();
        assertThat(chunk(session, whole, 0, 1000, "*").headers()).doesNotContainKey("Range");
        assertThat(chunk(session, whole, 0, UNIT + 10, "*").headers()).containsEntry("Range", "bytes=0-" + (UNIT - 1));
        assertThat(chunk(session, whole, UNIT, whole.length, "" + whole.length).status())
                .isEqualTo(200);
        assertThat(ana.stored()).isEqualTo(whole);
    }

    @Test
    void anInterruptedUploadIsTakenUpWhereItStopped() {
        byte[] whole = content(2 * UNIT);
        String session = session();
        assertThat(ask(session, "*").status()).isEqualTo(308);
        chunk(session, whole, 0, UNIT, "" + whole.length);
        assertThat(ask(session, "" + whole.length).headers()).containsEntry("Range", "bytes=0-" + (UNIT - 1));
        // The answer was lost, so the client sends the first chunk again.
        assertThat(chunk(session, whole, 0, UNIT, "" + whole.length).status()).isEqualTo(308);
        assertThat(chunk(session, whole, UNIT, 2 * UNIT, "" + whole.length).status())
                .isEqualTo(200);
        assertThat(ana.stored()).isEqualTo(whole);
    }

    @Test
    void aFinishedUploadAnswersAgainWithTheSameFile() {
        String session = session();
        JsonNode first =
                DriveClient.json(client.session(session).body(content(100)).as(token));
        assertThat(DriveClient.json(ask(session, "100"))).isEqualTo(first);
        assertThat(ana.files()).isEqualTo(1);
    }

    @Test
    void aGapOrAContradictionInTheRangeIsRefused() {
        byte[] whole = content(3 * UNIT);
        String session = session();
        assertThat(chunk(session, whole, UNIT, 2 * UNIT, "*").status()).isEqualTo(400);
        chunk(session, whole, 0, UNIT, "" + whole.length);
        assertThat(chunk(session, whole, UNIT, 2 * UNIT, "999999999").status()).isEqualTo(400);
        for (String range :
                new String[] {"bytes 0-9/5", "bytes 0-8/100", "items 0-9/10", "bytes */10", "bytes 9-0/10"}) {
            Reply reply = client.session(session())
                    .header("content-range", range)
                    .body(content(10))
                    .as(token);
            assertThat(reply.status()).as(range).isEqualTo(400);
        }
        assertThat(ana.files()).isZero();
    }

    @Test
    void aResumableUpdateKeepsTheOldContentUntilItsEnd() {
        String id = client.create(token, "backup", content(10));
        Reply begun = client.call("upload-update")
                .file(id)
                .query("uploadType=resumable")
                .json("{}")
                .as(token);
        String session = begun.headers().get("Location");
        byte[] whole = content(UNIT + 1);
        chunk(session, whole, 0, UNIT, "" + whole.length);
        assertThat(ana.stored()).isEqualTo(content(10));
        assertThat(chunk(session, whole, UNIT, UNIT + 1, "" + whole.length).status())
                .isEqualTo(200);
        assertThat(ana.stored()).isEqualTo(whole);
        assertThat(ana.files()).isEqualTo(1);
    }

    @Test
    void aSessionEndsByItselfOrByTheClient() {
        String old = session();
        client.clock().advance(Uploads.LIFETIME);
        assertThat(ask(old, "*").status()).isEqualTo(404);
        String session = session();
        String uploadId = session.substring(session.indexOf('?') + 1);
        assertThat(client.call("upload-cancel-create").query(uploadId).as(token).status())
                .isEqualTo(499);
        assertThat(ask(session, "*").status()).isEqualTo(404);
    }

    @Test
    void aSessionNeedsNoTokenButRefusesABadOne() {
        String session = session();
        assertThat(client.session(session).body(content(5)).as("invented").status())
                .isEqualTo(401);
        assertThat(client.session(session).body(content(5)).send().status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeStoredIsRefusedAtTheBeginning() {
        client.store().setQuota(client.store().account("ana"), new Quota(1000));
        Reply full = client.call("upload-create")
                .query("uploadType=resumable")
                .header("x-upload-content-length", "5000")
                .json(METADATA)
                .as(token);
        assertThat(DriveClient.json(full).at("/error/errors/0/reason").asText()).isEqualTo("storageQuotaExceeded");
        Reply elsewhere = client.call("upload-create")
                .query("uploadType=resumable")
                .json("{'name':'a'}")
                .as(token);
        assertThat(elsewhere.status()).isEqualTo(403);
        Reply unannounced = client.session(session()).body(content(5000)).as(token);
        assertThat(unannounced.status()).isEqualTo(403);
        assertThat(ana.files()).isZero();
    }
}
