package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.ReferenceImplementation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where and in which language a machine stands changes no byte of what was found. */
class SurroundingsTest {

    private static final List<String> TURKISH = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-9");
    private static final List<String> GERMAN = List.of(
            "-Duser.language=de", "-Duser.country=DE", "-Duser.timezone=America/St_Johns", "-Dfile.encoding=US-ASCII");

    @TempDir
    private Path folder;

    @Test
    void theAuditIsTheSameInEveryLanguageZoneAndEncoding() throws IOException {
        Here here = Here.execute(arguments("here"));
        assertThat(here.exitCode()).as(here.err()).isZero();
        String expected = audit("here");
        assertThat(expected).contains("PASS").doesNotContain("FAIL");

        assertThat(audit("turkish", TURKISH)).isEqualTo(expected);
        assertThat(audit("german", GERMAN)).isEqualTo(expected);
    }

    private String[] arguments(String out) throws IOException {
        return SmallRun.of(folder, ReferenceImplementation.class).into(folder.resolve(out));
    }

    private String audit(String out, List<String> surroundings) throws IOException {
        try (Kit kit = Kit.start(folder.resolve(out + ".txt"), "", surroundings, arguments(out))) {
            assertThat(kit.exitCode()).as(kit.output()).isZero();
        }
        return audit(out);
    }

    /** The bytes as they are, but for when it was and how long it took. */
    private String audit(String out) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode audit = (ObjectNode)
                json.readTree(Files.readAllBytes(folder.resolve(out).resolve("audit.json")));
        assertThat(audit.remove("provenance")).isNotNull();
        audit.at("/examples").forEach(example -> {
            assertThat(example.path("durationMillis").asLong(-1)).isNotNegative();
            ((ObjectNode) example).remove("durationMillis");
        });
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(audit);
    }
}
