package dev.lifeboat.simulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.media.MediaHttpUploader;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.FileList;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.cloud.Quota;
import dev.lifeboat.simulator.gateway.FaultRule;
import dev.lifeboat.simulator.gateway.OpenWorld;
import dev.lifeboat.simulator.gateway.ServiceError;
import dev.lifeboat.simulator.gateway.ServiceProblem;
import dev.lifeboat.spi.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Google's own client for Drive v3, at a simulated phone's Drive. */
class GoogleDriveClientTest {

    private static final String FOLDER = "appDataFolder";

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.ANDROID);

    private CloudStore store;
    private CloudAccount ana;
    private String token;
    private Drive drive;

    @BeforeEach
    void signIn() {
        store = open.phone().store();
        ana = store.account("ana");
        token = store.signIn(ana);
        drive = new Drive.Builder(
                        new NetHttpTransport.Builder()
                                .setConnectionFactory(this::connection)
                                .build(),
                        GsonFactory.getDefaultInstance(),
                        request -> request.getHeaders().setAuthorization("Bearer " + token))
                .setRootUrl(open.gateway().address() + "/")
                .setApplicationName("lifeboat")
                .build();
    }

    /** The client wants Drive to have a host of its own; here it has a part of one. */
    private HttpURLConnection connection(URL url) throws IOException {
        String drive = open.at("/net/google-drive");
        String address = url.toString();
        String inPlace = address.startsWith(drive)
                ? address
                : address.replace(open.gateway().address().toString(), drive);
        return (HttpURLConnection) new URL(inPlace).openConnection();
    }

    @Test
    void uploadsInOneRequestAndDownloads() throws IOException {
        File made = upload("backup", content(1000), true);

        assertThat(made.getId()).isNotEmpty();
        assertThat(downloaded(made.getId())).isEqualTo(content(1000));
        assertThat(open.exchanges())
                .filteredOn(exchange -> exchange.route().operation().equals("upload-create"))
                .hasSize(1);
    }

    @Test
    void uploadsInChunks() throws IOException {
        byte[] content = content(2 * MediaHttpUploader.MINIMUM_CHUNK_SIZE + 17);

        File made = upload("backup", content, false);

        assertThat(downloaded(made.getId())).isEqualTo(content);
        assertThat(open.exchanges())
                .filteredOn(exchange -> exchange.route().operation().equals("upload-resume-create"))
                .extracting(exchange -> exchange.reply().orElseThrow().status())
                .containsExactly(308, 308, 200);
    }

    @Test
    void replacesContentAndDescription() throws IOException {
        String id = upload("backup", content(10), true).getId();

        drive.files()
                .update(id, new File().setName("renamed"), new ByteArrayContent("text/plain", content(20)))
                .execute();
        File described = drive.files()
                .update(id, new File().setDescription("of Friday"))
                .setFields("id,name,description,size")
                .execute();

        assertThat(described.getName()).isEqualTo("renamed");
        assertThat(described.getDescription()).isEqualTo("of Friday");
        assertThat(described.getSize()).isEqualTo(20);
        assertThat(downloaded(id)).isEqualTo(content(20));
    }

    @Test
    void findsByQueryAndTurnsPages() throws IOException {
        for (String name : List.of("backup", "backup", "settings")) {
            upload(name, content(5), true);
        }

        String query = "name = 'backup' and '%s' in parents and trashed = false".formatted(FOLDER);
        FileList first = page(query, null);
        FileList second = page(query, first.getNextPageToken());

        assertThat(first.getFiles()).extracting(File::getName).containsExactly("backup");
        assertThat(second.getFiles()).extracting(File::getName).containsExactly("backup");
        assertThat(second.getNextPageToken()).isNull();
        assertThat(page("mimeType = 'application/vnd.google-apps.folder'", null).getFiles())
                .isEmpty();
        assertThat(page("not name contains 'backup'", null).getFiles())
                .extracting(File::getName)
                .containsExactly("settings");
    }

    @Test
    void deletesForGood() throws IOException {
        String id = upload("backup", content(10), true).getId();

        drive.files().delete(id).execute();

        assertThat(page("trashed = false", null).getFiles()).isEmpty();
        GoogleJsonResponseException missing =
                refusal(() -> drive.files().get(id).execute());
        assertThat(missing.getStatusCode()).isEqualTo(404);
        assertThat(reason(missing)).isEqualTo("notFound");
    }

    @Test
    void understandsWhyItIsRefused() throws IOException {
        assertThat(reason(refusal(() -> page("nonsense", null)))).isEqualTo("invalid");
        store.setQuota(ana, new Quota(10));
        assertThat(reason(refusal(() -> upload("backup", content(1000), true)))).isEqualTo("storageQuotaExceeded");
        store.setQuota(ana, Quota.UNLIMITED);
        open.world()
                .faults()
                .plan(FaultRule.of(new ServiceError(ServiceProblem.THROTTLED)).nth(1));
        assertThat(reason(refusal(() -> page("trashed = false", null)))).isEqualTo("rateLimitExceeded");
        store.expireSessions(ana);
        GoogleJsonResponseException signedOut = refusal(() -> page("trashed = false", null));
        assertThat(signedOut.getStatusCode()).isEqualTo(401);
        assertThat(reason(signedOut)).isEqualTo("authError");
        // The JDK's connection streams uploads, and then hides the body of a 401.
        HttpResponseException upload =
                catchThrowableOfType(HttpResponseException.class, () -> upload("backup", content(10), true));
        assertThat(upload.getStatusCode()).isEqualTo(401);
    }

    private File upload(String name, byte[] content, boolean atOnce) throws IOException {
        Drive.Files.Create create = drive.files()
                .create(
                        new File().setName(name).setParents(List.of(FOLDER)),
                        new ByteArrayContent("application/octet-stream", content));
        create.getMediaHttpUploader().setDirectUploadEnabled(atOnce).setChunkSize(MediaHttpUploader.MINIMUM_CHUNK_SIZE);
        return create.execute();
    }

    private byte[] downloaded(String id) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        drive.files().get(id).executeMediaAndDownloadTo(content);
        return content.toByteArray();
    }

    private FileList page(String query, String token) throws IOException {
        return drive.files()
                .list()
                .setSpaces(FOLDER)
                .setQ(query)
                .setOrderBy("name,createdTime")
                .setPageSize(1)
                .setPageToken(token)
                .execute();
    }

    private interface Call {
        void make() throws IOException;
    }

    private static GoogleJsonResponseException refusal(Call call) {
        GoogleJsonResponseException refusal = catchThrowableOfType(GoogleJsonResponseException.class, call::make);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static String reason(GoogleJsonResponseException refusal) {
        return refusal.getDetails().getErrors().get(0).getReason();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 7 + i / 251);
        }
        return content;
    }
}
