package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleDriveTest implements CloudStoreContract {

    private final DriveClient client = new DriveClient();

    @Override
    public StoreClient client() {
        return client;
    }

    @Override
    public StoreClient client(String seed) {
        return new DriveClient(seed);
    }

    private CloudAccount ana() {
        return client.store().account("ana");
    }

    private String token() {
        return client.store().signIn(ana());
    }

    /** The reason of a refusal, after a look at the whole shape of the error body. */
    private static String reason(Reply reply, int status) {
        JsonNode error = DriveClient.json(reply).path("error");
        assertThat(reply.status()).as(error.toString()).isEqualTo(status);
        assertThat(error.path("code").asInt()).isEqualTo(status);
        assertThat(error.path("message").asText())
                .isNotEmpty()
                .isEqualTo(error.at("/errors/0/message").asText());
        assertThat(error.at("/errors/0/domain").asText()).isEqualTo("global");
        return error.at("/errors/0/reason").asText();
    }

    @Test
    void aTokenThatIsNotGoodIsAnAuthError() {
        Reply reply = client.call("files-list").query("spaces=appDataFolder").as("invented");
        assertThat(reason(reply, 401)).isEqualTo("authError");
        assertThat(DriveClient.json(reply).at("/error/errors/0/location").asText())
                .isEqualTo("Authorization");
        assertThat(reply.headers()).containsKey("WWW-Authenticate");
    }

    @Test
    void onlyTheApplicationFolderIsReadable() {
        for (String query : List.of("", "spaces=drive", "spaces=drive,appDataFolder")) {
            assertThat(reason(client.call("files-list").query(query).as(token()), 403))
                    .isEqualTo("insufficientScopes");
        }
        assertThat(reason(client.call("files-generate-ids").as(token()), 403)).isEqualTo("insufficientScopes");
    }

    @Test
    void onlyTheApplicationFolderIsWritable() {
        assertThat(reason(client.call("files-create").json("{'name':'a'}").as(token()), 403))
                .isEqualTo("insufficientFilePermissions");
        assertThat(reason(
                        client.call("files-create")
                                .json("{'name':'a','parents':['root']}")
                                .as(token()),
                        404))
                .isEqualTo("notFound");
        assertThat(reason(client.call("files-delete").file("appDataFolder").as(token()), 403))
                .isEqualTo("insufficientFilePermissions");
        assertThat(client.store().objects(ana())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"files-get", "files-update", "files-delete"})
    void aFileThatIsNotThereIsNotFound(String operation) {
        assertThat(reason(client.call(operation).file("gone").as(token()), 404)).isEqualTo("notFound");
    }

    @Test
    void theFilesOfAnotherAccountAreNotFoundEither() {
        String id = client.create(token(), "a", new byte[3]);
        String ben = client.store().signIn(client.store().account("ben"));
        assertThat(reason(client.call("files-get").file(id).as(ben), 404)).isEqualTo("notFound");
        assertThat(client.call("files-get").file(id).as(token()).status()).isEqualTo(200);
    }

    @Test
    void aFullAccountIsToldSo() {
        client.store().setQuota(ana(), new Quota(10));
        Reply reply = client.upload(token(), DriveClient.IN_FOLDER.formatted("a"), new byte[100]);
        assertThat(reason(reply, 403)).isEqualTo("storageQuotaExceeded");
    }

    @Test
    void namesNeedNotBeUnique() {
        String token = token();
        String first = client.create(token, "same", new byte[1]);
        assertThat(client.create(token, "same", new byte[2])).isNotEqualTo(first);
        assertThat(client.store().objects(ana())).hasSize(2);
    }

    @Test
    void metadataIsChangedWhereItIsNamed() {
        String token = token();
        String id = client.create(token, "a", new byte[3]);
        Reply reply = client.call("files-update")
                .file(id)
                .query("fields=*")
                .json("{'description':'d','appProperties':{'k':'v','l':'w'},'properties':{'p':'q'}}")
                .as(token);
        assertThat(DriveClient.json(reply).at("/appProperties/k").asText()).isEqualTo("v");
        JsonNode changed = DriveClient.json(client.call("files-update-overridden")
                .file(id)
                .query("fields=*")
                .json("{'name':'b','appProperties':{'k':null}}")
                .as(token));
        assertThat(changed.path("name").asText()).isEqualTo("b");
        assertThat(changed.path("description").asText()).isEqualTo("d");
        assertThat(changed.path("appProperties").toString()).isEqualTo("{\"l\":\"w\"}");
        assertThat(changed.path("version").asText()).isEqualTo("3");
        assertThat(changed.path("size").asText()).isEqualTo("3");
        assertThat(client.store().objects(ana()).get(0).values())
                .containsOnlyKeys("content", "description", "appProperties.l", "properties.p");
    }

    @Test
    void aFileResourceTellsItsChecksumsAndItsFolder() {
        String token = token();
        String id = client.create(token, "a", "abc".getBytes());
        JsonNode file = DriveClient.json(
                client.call("files-get").file(id).query("fields=*").as(token));
        assertThat(file.path("md5Checksum").asText()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(file.path("mimeType").asText()).isEqualTo("application/octet-stream");
        assertThat(file.path("createdTime").asText()).isEqualTo("2019-02-01T09:00:00.000Z");
        assertThat(file.path("spaces").toString()).isEqualTo("[\"appDataFolder\"]");
        JsonNode folder =
                DriveClient.json(client.call("files-get").file("appDataFolder").as(token));
        assertThat(file.at("/parents/0")).isEqualTo(folder.path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'size':'3'}", "{'md5Checksum':'x'}", "{'id':'x'}", "{'parents':['appDataFolder']}"})
    void whatDriveDecidesCannotBeWritten(String metadata) {
        String id = client.create(token(), "a", new byte[3]);
        assertThat(reason(client.call("files-update").file(id).json(metadata).as(token()), 403))
                .isEqualTo("fieldNotWritable");
    }

    @Test
    void nothingInTheFolderCanBeTrashed() {
        String id = client.create(token(), "a", new byte[3]);
        assertThat(reason(
                        client.call("files-update")
                                .file(id)
                                .json("{'trashed':true}")
                                .as(token()),
                        403))
                .isEqualTo("notSupportedForAppDataFolderFiles");
    }

    @Test
    void propertiesAreShortAndFew() {
        String id = client.create(token(), "a", new byte[3]);
        String value = String.join("", Collections.nCopies(124, "v"));
        String patch = "{'appProperties':{'k':'%s'}}";
        assertThat(reason(
                        client.call("files-update")
                                .file(id)
                                .json(patch.formatted(value))
                                .as(token()),
                        400))
                .isEqualTo("invalidParameter");
        assertThat(client.call("files-update")
                        .file(id)
                        .json(patch.formatted(value.substring(1)))
                        .as(token())
                        .status())
                .isEqualTo(200);
        StringBuilder many = new StringBuilder("{'appProperties':{'p':'0'");
        for (int i = 0; i < 30; i++) {
            many.append(",'p").append(i).append("':'v'");
        }
        assertThat(reason(client.call("files-update").file(id).json(many + "}}").as(token()), 400))
                .isEqualTo("invalidParameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name':7}", "[]", "{'name':'a','name':'b'}", "{'appProperties':{'k':1}}", "nonsense"})
    void metadataThatCannotBeReadIsAParseError(String body) {
        String id = client.create(token(), "a", new byte[3]);
        assertThat(reason(client.call("files-update").file(id).json(body).as(token()), 400))
                .isEqualTo("parseError");
    }

    @Test
    void anIdHandedOutBeforehandMakesACreationRepeatable() {
        String token = token();
        JsonNode ids = DriveClient.json(client.call("files-generate-ids")
                .query("space=appDataFolder&count=2")
                .as(token));
        assertThat(ids.path("ids")).hasSize(2);
        String metadata = "{'id':'" + ids.at("/ids/0").asText() + "','name':'a','parents':['appDataFolder']}";
        assertThat(client.upload(token, metadata, new byte[3]).status()).isEqualTo(200);
        assertThat(reason(client.upload(token, metadata, new byte[3]), 409)).isEqualTo("fileIdAlreadyExists");
        assertThat(client.store().objects(ana())).hasSize(1);
        assertThat(reason(
                        client.call("files-create")
                                .json("{'id':'mine','parents':['appDataFolder']}")
                                .as(token),
                        400))
                .isEqualTo("invalid");
    }

    @Test
    void aFolderTakesItsFilesWithIt() {
        String token = token();
        String folder = DriveClient.json(client.call("files-create")
                        .json(
                                "{'name':'f','mimeType':'application/vnd.google-apps.folder','parents':['appDataFolder']}")
                        .as(token))
                .path("id")
                .asText();
        assertThat(client.upload(token, "{'name':'in','parents':['" + folder + "']}", new byte[3])
                        .status())
                .isEqualTo(200);
        assertThat(reason(
                        client.call("files-get").file(folder).query("alt=media").as(token), 403))
                .isEqualTo("fileNotDownloadable");
        assertThat(client.call("files-delete").file(folder).as(token).status()).isEqualTo(204);
        assertThat(client.store().objects(ana())).isEmpty();
    }

    @Test
    void aboutTellsTheQuotaOnceFieldsAreNamed() {
        String token = token();
        assertThat(reason(client.call("about-get").as(token), 400)).isEqualTo("required");
        client.store().setQuota(ana(), new Quota(1000));
        client.create(token, "abc", new byte[97]);
        JsonNode about = DriveClient.json(client.call("about-get")
                .query("fields=storageQuota,user(permissionId)")
                .as(token));
        assertThat(about.at("/storageQuota/limit").asText()).isEqualTo("1000");
        assertThat(about.at("/storageQuota/usage").asText()).isEqualTo("100");
        assertThat(about.path("user").toString()).isEqualTo("{\"permissionId\":\"" + ana().id() + "\"}");
    }
}
