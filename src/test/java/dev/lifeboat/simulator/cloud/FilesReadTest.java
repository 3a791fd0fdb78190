package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesReadTest {

    private final DriveClient client = new DriveClient();
    private String token;

    @BeforeEach
    void storeFourFiles() {
        token = client.store().signIn(client.store().account("ana"));
        create("Backup 2.jwe", "application/jose", ",'appProperties':{'device':'old'}");
        create("Backup 10.jwe", "application/jose", ",'appProperties':{'device':'new'}");
        create("it's a \\\\ name", "text/plain", ",'starred':true");
        create("folder", "application/vnd.google-apps.folder", "");
    }

    private void create(String name, String mimeType, String more) {
        Reply reply = client.call("files-create")
                .json("{\"name\":\"" + name + "\",'mimeType':'" + mimeType + "','parents':['appDataFolder']" + more + "}");
        client.clock().advance(Duration.ofMinutes(1));
    }

    private Reply list(String q, String more) {
        String query = "spaces=appDataFolder&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more;
        return client.call("files-list").query(query).as(token);
    }

    private static List<String> names(Reply reply) {
        assertThat(reply.status()).as(new String(reply.body())).isEqualTo(200);
        List<String> names = new ArrayList<>();
        DriveClient.json(reply).path("files").forEach(file -> names.add(file.path("name").asText()));
        return names;
    }
}
