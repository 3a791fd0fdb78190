package dev.lifeboat.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.reference.ReferenceImplementation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {

    private static final Map<String, String> FILES =
            new TreeMap<>(Map.of("a/One.class", "1", "a/b/Two.class", "2", "features/x.feature", "f"));

    @TempDir
    private Path home;

    private Code folder(Map<String, String> files) throws IOException {
        Path folder = Files.createTempDirectory(home, "code");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return new Code(folder);
    }

    private Code jar(Map<String, String> files) throws IOException {
        Path jar = home.resolve("code.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Code(jar);
    }

    @Test
    void theSameFilesHaveTheSameDigestInAJarAndInAFolder() throws IOException {
        assertThat(jar(FILES).digest("kit", name -> true))
                .isPresent()
                .isEqualTo(folder(FILES).digest("kit", name -> true));
    }

    @Test
    void onlyWhatIsWantedCounts() throws IOException {
        Map<String, String> otherFeature = new TreeMap<>(FILES);
        otherFeature.put("features/x.feature", "another");
        Map<String, String> otherClass = new TreeMap<>(FILES);
        otherClass.put("a/b/Two.class", "another");
        Map<String, String> otherName = new TreeMap<>(FILES);
        otherName.put("a/b/Three.class", otherName.remove("a/b/Two.class"));

        Digest digest = ofClasses(FILES);

        assertThat(ofClasses(otherFeature)).isEqualTo(digest);
        assertThat(ofClasses(otherClass)).isNotEqualTo(digest);
        assertThat(ofClasses(otherName)).isNotEqualTo(digest);
    }

    private Digest ofClasses(Map<String, String> files) throws IOException {
        return folder(files).digest("kit", name -> name.endsWith(".class")).orElseThrow();
    }

    @Test
    void theReferenceIsToldApartFromTheKitAndFromWhatLiesElsewhere() {
        Digest reference = Digests.ofSubject(ReferenceImplementation.class).orElseThrow();

        assertThat(reference).isNotEqualTo(Digests.ofSubject(Digests.class).orElseThrow());
        assertThat(reference).isNotEqualTo(Digests.ofSubject(DigestsTest.class).orElseThrow());
        assertThat(reference.of()).isEqualTo("subject");
    }
}
