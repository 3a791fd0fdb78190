package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.cli.ExitCode;
import dev.lifeboat.reference.ReferenceImplementation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variable {@code LIFEBOAT_SIGNING_KEY}: the key as it stands, or the file that it is in. */
class SigningVariableTest {

    /** The private key of RFC 8032, 7.1, test 1; it protects nothing. */
    private static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """;

    @TempDir
    private Path folder;

    private Kit run(String variable) throws IOException {
        return Kit.start(
                folder.resolve("output"),
                "export LIFEBOAT_SIGNING_KEY='" + variable + "'",
                List.of(),
                SmallRun.of(folder, ReferenceImplementation.class).into(folder.resolve("run")));
    }

    @Test
    void aRunIsSealedByTheKeyItself() throws IOException {
        Path key = Files.writeString(folder.resolve("public.pem"), PUBLIC);
        try (Kit kit = run(PEM)) {
            assertThat(kit.exitCode()).as(kit.output()).isZero();
        }
        Here verified = Here.execute("verify", folder.resolve("run").toString(), "--key", key.toString());
        assertThat(verified.exitCode()).as(verified.out()).isZero();
    }

    @Test
    void aFileThatIsNotThereIsNamedAndNothingRuns() throws IOException {
        try (Kit kit = run("/no/such.pem")) {
            assertThat(kit.exitCode()).as(kit.output()).isEqualTo(ExitCode.USAGE);
            assertThat(kit.output()).contains("'/no/such.pem' cannot be read: there is no such file");
        }
        assertThat(folder.resolve("run")).doesNotExist();
    }
}
