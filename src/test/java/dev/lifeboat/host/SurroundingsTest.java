package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final List<String> ARABIC = List.of("-Duser.language=ar", "-Duser.country=EG");
    private static final List<String> THAI =
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-ca-buddhist-nu-thai");

    private static final List<String> REPORTS =
            List.of("audit.json", "junit.xml", "summary.md", "results.sarif", "index.html");

    @TempDir
    private Path folder;

    @Test
    void whatIsReportedIsTheSameInEveryLanguageZoneAndEncoding() throws IOException {
        Here here = Here.execute(arguments("here"));
        assertThat(here.exitCode()).as(here.err()).isZero();
        assertThat(report("here", "audit.json")).contains("PASS").doesNotContain("FAIL");

        sameIn("turkish", TURKISH, here);
        sameIn("german", GERMAN, here);
        sameIn("arabic", ARABIC, here);
        sameIn("thai", THAI, here);
    }

    private String[] arguments(String out) throws IOException {
        return SmallRun.of(folder, ReferenceImplementation.class).into(folder.resolve(out));
    }

    private void sameIn(String out, List<String> surroundings, Here here) throws IOException {
        try (Kit kit = Kit.start(folder.resolve(out + ".txt"), "", surroundings, arguments(out))) {
            assertThat(kit.exitCode()).as(kit.output()).isZero();
            assertThat(lasting(kit.output().replace("/" + out + "/", "/here/")))
                    .contains(lasting(here.out().lines().limit(2).reduce("", (all, line) -> all + line + "\n")))
                    .containsPattern("Took [0-9.]+ s");
        }
        for (String report : REPORTS) {
            assertThat(report(out, report)).as(report + " in " + out).isEqualTo(report("here", report));
        }
    }

    private String report(String out, String name) throws IOException {
        return lasting(Files.readString(folder.resolve(out).resolve(name)));
    }

    /** The text as it is, but for when it was and how long it took, which have to be in Western digits. */
    private static String lasting(String text) {
        return text.replaceAll("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?", "MOMENT")
                .replaceAll("\\b[0-9]+\\.[0-9]{3}\\b", "SECONDS")
                .replaceAll("(?i)(duration ?millis\\W+)[0-9]+", "$1MILLIS");
    }
}
