package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run's seal on the command line: {@code run --sign-key}, {@code verify}, {@code judge}. */
@TestInstance(Lifecycle.PER_CLASS)
class VerifyCommandTest {

    /** Made by {@code openssl genpkey -algorithm ed25519}; it protects nothing. */
    private static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    /** The public key of RFC 8032, 7.1, test 1, whose private key the one above holds. */
    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """;

    /** That of test 2 there. */
    private static final String OTHER = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=
            -----END PUBLIC KEY-----
            """;

    private Path folder;
    private String run;
    private String key;
    private String other;

    @BeforeAll
    void runTheReference(@TempDir Path home) throws IOException {
        folder = home;
        run = home.resolve("run").toString();
        key = write("public.pem", PUBLIC);
        other = write("other.pem", OTHER);
        Typed typed = Typed.command(
                "run", "--rules", "R28", "--platform", "ios", "--out", run, "--sign-key", write("private.pem", PEM));
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains("Sealed:  by the key sha256:")
                .contains(json("verify", run, "--json").path("signer").asText());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static JsonNode json(String... words) throws IOException {
        Typed typed = Typed.command(words);
        assertThat(typed.err()).isEmpty();
        return new ObjectMapper().readTree(typed.out());
    }

    @Test
    void whoHasThePublicKeyVerifiesTheRun() throws IOException {
        Typed typed = Typed.command("verify", run, "--key", key);

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out()).startsWith("VERIFIED  " + run).contains("that is the key that you trust");
        JsonNode json = json("verify", run, "--key", key, "--json");
        assertThat(json.path("verdict").asText()).isEqualTo("VERIFIED");
        assertThat(json.path("sealed").asBoolean()).isTrue();
        assertThat(json.path("trusted").asBoolean()).isTrue();
        assertThat(json.path("altered")).isEmpty();
        assertThat(json.path("signer").asText()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void whoHasNoKeyLearnsThatOneIsNeeded() throws IOException {
        assertThat(Typed.command("verify", run).exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
        JsonNode json = json("verify", run, "--json");
        assertThat(json.path("verdict").asText()).isEqualTo("NOT VERIFIED");
        assertThat(json.at("/open/0").asText()).contains("give the public key with --key");
    }

    @Test
    void anotherKeyIsCalledWhatItIs() {
        Typed typed = Typed.command("verify", run, "--key", other);

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(typed.out())
                .startsWith("SIGNED BY ANOTHER KEY  " + run)
                .contains("not by the key that you trust")
                .doesNotContain("ALTERED", "--key");
    }

    @Test
    void aKeyThatIsNotThereIsSaidInWords() {
        for (String option : new String[] {"verify " + run + " --key", "run --rules R28 --sign-key"}) {
            Typed typed = Typed.command((option + " no/such.pem").split(" "));

            assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(typed.err())
                    .contains("'no/such.pem' cannot be read: there is no such file")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aRunIsJudgedAgainForMachinesToo() throws IOException {
        JsonNode json = json("judge", run, "--json");

        assertThat(json.path("complete").asBoolean()).isTrue();
        assertThat(json.path("examples")).isNotEmpty().allSatisfy(example -> {
            assertThat(example.path("recorded").asText()).isEqualTo("PASS");
            assertThat(example.path("now").asText()).isEqualTo("PASS");
        });
    }
}
