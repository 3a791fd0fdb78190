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
import org.junit.jupiter.params.provider.ValueSource;

class FilesReadTest {

    private final DriveClient client = new DriveClient();
    private String token;

    @BeforeEach
    void storeFourFiles() {
        token = client.store().signIn(client.store().account("ana"));
        create("Backup 2.jwe", "application/jose", ",\"appProperties\":{\"device\":\"old\"}");
        create("Backup 10.jwe", "application/jose", ",\"appProperties\":{\"device\":\"new\"}");
        create("it's", "text/plain", ",\"starred\":true");
        create("folder", "application/vnd.google-apps.folder", "");
    }

    private void create(String name, String mimeType, String more) {
        String json = "{\"name\":\"" + name + "\",\"mimeType\":\"" + mimeType + "\",\"parents\":[\"appDataFolder\"]"
                + more + "}";
        Reply reply = client.call("files-create")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .as(token);
        assertThat(reply.status()).isEqualTo(200);
        client.clock().advance(Duration.ofMinutes(1));
    }

    private Reply list(String q, String more) {
        String query = "spaces=appDataFolder&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more;
        return client.call("files-list").query(query).as(token);
    }

    private static List<String> names(Reply reply) {
        assertThat(reply.status()).as(new String(reply.body())).isEqualTo(200);
        List<String> names = new ArrayList<>();
        DriveClient.json(reply)
                .path("files")
                .forEach(file -> names.add(file.path("name").asText()));
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'appDataFolder' in parents | folder,it's,Backup 10.jwe,Backup 2.jwe",
                "name = 'Backup 2.jwe' | Backup 2.jwe",
                "name != 'folder' and name != 'it\\'s' | Backup 10.jwe,Backup 2.jwe",
                "name = 'it\\'s' | it's",
                "name contains 'back' | Backup 10.jwe,Backup 2.jwe",
                "name contains '10' | Backup 10.jwe",
                "name contains 'jwe' and not name contains '10' | Backup 2.jwe",
                "mimeType = 'text/plain' | it's",
                "mimeType != 'application/vnd.google-apps.folder' | it's,Backup 10.jwe,Backup 2.jwe",
                "mimeType contains 'application/' | folder,Backup 10.jwe,Backup 2.jwe",
                "trashed = false and starred = true | it's",
                "trashed != true and starred != true | folder,Backup 10.jwe,Backup 2.jwe",
                "modifiedTime > '2019-02-01T09:00:00' | folder,it's,Backup 10.jwe",
                "modifiedTime <= '2019-02-01T10:01:00+01:00' | Backup 10.jwe,Backup 2.jwe",
                "createdTime >= '2019-02-01' and createdTime < '2019-02-01T09:01:00Z' | Backup 2.jwe",
                "name = 'folder' or name = 'it\\'s' and starred = false | folder",
                "(name = 'folder' or name = 'it\\'s') and starred = false | folder",
                "not (name = 'folder' or name = 'it\\'s') | Backup 10.jwe,Backup 2.jwe",
                "appProperties has { key='device' and value='new' } | Backup 10.jwe",
            })
    void aSearchFindsWhatItSays(String q, String expected) {
        assertThat(names(list(q, ""))).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = 'ackup'",
                "name contains 'ackup'",
                "trashed = true",
                "modifiedTime > '2030-01-01'",
                "properties has { key='device' and value='new' }",
            })
    void aSearchMayFindNothing(String q) {
        assertThat(names(list(q, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name | 5 | one of [=, !=, contains] after name | the end",
                "name > 'a' | 6 | one of [=, !=, contains] after name | '>'",
                "name = a | 8 | a value in single quotes | 'a'",
                "name = 'a | 10 | a closing single quote | the end",
                "name = 'a' name | 12 | 'and', 'or' or the end | 'name'",
                "name = 'a' and | 15 | name, mimeType | the end",
                "(name = 'a' | 12 | ')' | the end",
                "fullText contains 'a' | 1 | name, mimeType | 'fullText'",
                "trashed = 'true' | 11 | true or false | the value 'true'",
                "'a' of parents | 5 | 'in' | 'of'",
                "modifiedTime > 'yesterday' | 16 | a time such as | the value 'yesterday'",
                "name # 'a' | 6 | a word, a sign or a value | '#'",
            })
    void aSearchThatCannotBeReadIsRefusedWithItsPlace(String q, int position, String expected, String found) {
        Reply reply = list(q, "");
        JsonNode error = DriveClient.json(reply).path("error");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(error.at("/errors/0/reason").asText()).isEqualTo("invalid");
        assertThat(error.at("/errors/0/location").asText()).isEqualTo("q");
        assertThat(error.path("message").asText())
                .contains("expected " + expected)
                .contains("at character " + position + " of [" + q + "]")
                .endsWith("found " + found);
    }

    @Test
    void aSearchInAFolderThatIsNotThereIsNotFound() {
        assertThat(list("'gone' in parents", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | Backup 10.jwe,Backup 2.jwe,folder,it's",
                "name_natural | Backup 2.jwe,Backup 10.jwe,folder,it's",
                "modifiedTime | Backup 2.jwe,Backup 10.jwe,it's,folder",
                "createdTime desc | folder,it's,Backup 10.jwe,Backup 2.jwe",
                "folder,name desc | folder,it's,Backup 2.jwe,Backup 10.jwe",
                "starred,name | it's,Backup 10.jwe,Backup 2.jwe,folder",
            })
    void filesAreSortedAsAskedFor(String orderBy, String expected) {
        String encoded = URLEncoder.encode(orderBy, StandardCharsets.UTF_8);
        assertThat(names(list("", "&orderBy=" + encoded))).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size", "name asc", "name%20desc%20desc", "name,,"})
    void anOrderThatCannotBeIsRefused(String orderBy) {
        Reply reply = list("", "&orderBy=" + orderBy.replace(" ", "%20"));
        assertThat(DriveClient.json(reply).at("/error/errors/0/location").asText())
                .isEqualTo("orderBy");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        Reply first = list("", "&orderBy=name&pageSize=3");
        assertThat(names(first)).containsExactly("Backup 10.jwe", "Backup 2.jwe", "folder");
        String next = DriveClient.json(first).path("nextPageToken").asText();
        Reply second = list("", "&orderBy=name&pageSize=3&pageToken=" + next);
        assertThat(names(second)).containsExactly("it's");
        assertThat(DriveClient.json(second).has("nextPageToken")).isFalse();
        assertThat(list("trashed = false", "&orderBy=name&pageToken=" + next).status())
                .isEqualTo(400);
        assertThat(list("", "&pageToken=made-up").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "ten", "99999999999"})
    void aPageHasOneToAThousandFiles(String pageSize) {
        Reply reply = list("", "&pageSize=" + pageSize);
        assertThat(DriveClient.json(reply).at("/error/errors/0/location").asText())
                .isEqualTo("pageSize");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "files(name) | {\"files\":[{\"name\":\"it's\"}]}",
                "files/name | {\"files\":[{\"name\":\"it's\"}]}",
                "kind,files(name,mimeType) "
                        + "| {\"kind\":\"drive#fileList\",\"files\":[{\"name\":\"it's\",\"mimeType\":\"text/plain\"}]}",
                "nextPageToken, incompleteSearch | {\"incompleteSearch\":false}",
                "files(name),files(starred) | {\"files\":[{\"name\":\"it's\",\"starred\":true}]}",
            })
    void onlyTheSelectedFieldsAreGiven(String fields, String expected) {
        Reply reply = list("starred = true", "&fields=" + URLEncoder.encode(fields, StandardCharsets.UTF_8));
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void withoutASelectionAListGivesTheFewFieldsThatTheRealOneGives() {
        JsonNode body = DriveClient.json(list("starred = true", ""));
        assertThat(body.fieldNames()).toIterable().containsExactly("kind", "incompleteSearch", "files");
        assertThat(body.at("/files/0").fieldNames()).toIterable().containsExactly("kind", "id", "name", "mimeType");
        assertThat(DriveClient.json(list("starred = true", "&fields=*"))
                        .at("/files/0")
                        .size())
                .isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "files(nam)", "files(name", "files(name))", "files()", ",", "files(name/)"})
    void aSelectionThatCannotBeIsRefused(String fields) {
        Reply reply = list("", "&fields=" + fields);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(DriveClient.json(reply).at("/error/errors/0/location").asText())
                .isEqualTo("fields");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-3 | 206 | bytes 0-3/10 | 0123",
                "bytes=4- | 206 | bytes 4-9/10 | 456789",
                "bytes=-2 | 206 | bytes 8-9/10 | 89",
                "bytes=0-33554431 | 206 | bytes 0-9/10 | 0123456789",
                "bytes=5-2 | 200 | none | 0123456789",
                "bytes=0-1,3-4 | 200 | none | 0123456789",
                "items=0-1 | 200 | none | 0123456789",
            })
    void contentIsGivenInTheRangeAskedFor(String range, int status, String contentRange, String content) {
        String id = client.create(token, "digits", "0123456789".getBytes(StandardCharsets.US_ASCII));
        Reply reply = client.call("files-get")
                .file(id)
                .query("alt=media")
                .header("Range", range)
                .as(token);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().getOrDefault("Content-Range", "none")).isEqualTo(contentRange);
        assertThat(new String(reply.body(), StandardCharsets.US_ASCII)).isEqualTo(content);
    }

    @Test
    void aRangeBeyondTheEndIsRefusedAndAnEmptyFileGivenWhole() {
        String id = client.create(token, "digits", new byte[10]);
        Reply beyond = client.call("files-get")
                .file(id)
                .query("alt=media")
                .header("Range", "bytes=10-")
                .as(token);
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.headers()).containsEntry("Content-Range", "bytes */10");
        String empty = client.create(token, "empty", new byte[0]);
        Reply whole = client.call("files-get")
                .file(empty)
                .query("alt=media")
                .header("Range", "bytes=0-99")
                .as(token);
        assertThat(whole.status()).isEqualTo(200);
    }
}
