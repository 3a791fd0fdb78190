package dev.lifeboat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The feature files below a folder, on disk or in the packaged kit. */
final class FeatureFolder {

    private static final String PACKAGED = "/features/rules.yaml";

    private FeatureFolder() {}

    /** The examples of the features that the kit carries, file by file. */
    static List<Example> packaged() {
        URL catalogue = FeatureFolder.class.getResource(PACKAGED);
        if (catalogue == null) {
            throw new UnreadableFeatures("The kit carries no features: build it again with mvn package");
        }
        try {
            return beside(catalogue.toURI());
        } catch (IOException | URISyntaxException e) {
            throw new UnreadableFeatures("The features beside %s cannot be read".formatted(catalogue), e);
        }
    }

    private static List<Example> beside(URI catalogue) throws IOException {
        if (!"jar".equals(catalogue.getScheme())) {
            return in(Path.of(catalogue).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(catalogue, Map.of())) {
            return in(jar.getPath(PACKAGED).getParent());
        }
    }

    /**
     * The examples of the features below a folder, file by file.
     *
     * @throws UnreadableFeatures if there is no such folder, or something in it cannot be read
     */
    static List<Example> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFeatures("%s is not a folder: expected one with feature files".formatted(folder));
        }
        List<Example> examples = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            examples.addAll(new FeatureFile(name, bytes(file)).examples());
        }
        return examples;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFeatures("%s cannot be read: expected a folder of features".formatted(folder), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableFeatures("%s cannot be read: expected a feature".formatted(file), e);
        }
    }
}
