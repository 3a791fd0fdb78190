package dev.lifeboat.run;

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
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** A folder of feature files: the kit's own on the class path, or one that the user names. */
public final class FeatureFolder {

    private static final String BUNDLED = "features";

    /**
     * A feature file.
     *
     * @param path relative to the folder, with slashes
     * @param uri as Cucumber names it when it runs an example of the file
     */
    record FeatureFile(String path, URI uri, byte[] content, DiscoverySelector selector) {}

    private final String name;
    private final List<FeatureFile> files;

    private FeatureFolder(String name, List<FeatureFile> files) {
        this.name = name;
        this.files = files;
    }

    /** The features that come with the kit. */
    public static FeatureFolder bundled() {
        URL catalogue = FeatureFolder.class.getClassLoader().getResource(BUNDLED + "/rules.yaml");
        if (catalogue == null) {
            throw new IllegalStateException("the kit was packed without its features: no " + BUNDLED + "/rules.yaml");
        }
        try {
            URI uri = catalogue.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return bundledIn(Path.of(uri).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of(), null)) {
                return bundledIn(jar.getPath("/" + BUNDLED));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the kit's own features cannot be read from " + catalogue, e);
        }
    }

    private static FeatureFolder bundledIn(Path root) throws IOException {
        List<FeatureFile> files = new ArrayList<>();
        for (Path file : featuresBelow(root)) {
            String path = relative(root, file);
            String resource = BUNDLED + "/" + path;
            files.add(new FeatureFile(
                    path,
                    URI.create("classpath:" + resource),
                    Files.readAllBytes(file),
                    DiscoverySelectors.selectClasspathResource(resource)));
        }
        return new FeatureFolder(BUNDLED, files);
    }

    /**
     * The features in a folder of the user's.
     *
     * @throws PlanRejected if it is not a readable folder
     */
    public static FeatureFolder at(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new PlanRejected(
                    "--features expects a readable folder with .feature files; '" + folder + "' is not one");
        }
        List<FeatureFile> files = new ArrayList<>();
        try {
            Path root = folder.toAbsolutePath().normalize();
            for (Path file : featuresBelow(root)) {
                check(root, file);
                files.add(new FeatureFile(
                        relative(root, file),
                        file.toUri(),
                        Files.readAllBytes(file),
                        DiscoverySelectors.selectFile(file.toFile())));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PlanRejected("The features in '" + folder + "' cannot be read: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new PlanRejected("There is no .feature file in '" + folder + "' or below it");
        }
        return new FeatureFolder(folder.toString(), files);
    }

    /** Ids, reports and folders of evidence are made from names: they stay on one line and inside. */
    private static void check(Path root, Path file) throws IOException {
        String name = relative(root, file);
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new PlanRejected(
                    "The name of the feature '%s' in '%s' holds a line break or another control character"
                            .formatted(name.replaceAll("\\p{Cntrl}", "?"), root));
        }
        if (!file.toRealPath().startsWith(root.toRealPath())) {
            throw new PlanRejected(
                    "The feature '%s' in '%s' is a link that leads out of the folder: copy the file instead"
                            .formatted(name, root));
        }
    }

    /**
     * Every example of these features, file by file, in the order they stand there.
     *
     * @throws PlanRejected if a file is not Gherkin
     */
    public List<Example> examples() {
        return FeatureReader.read(this).stream()
                .flatMap(feature -> feature.examples().stream())
                .toList();
    }

    /** The SHA-256 digest of all files with their paths, in hexadecimal. */
    public String digest() {
        return PlanDigest.features(this);
    }

    List<FeatureFile> files() {
        return files;
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<Path> featuresBelow(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.getFileName() != null
                            && file.getFileName().toString().endsWith(".feature"))
                    .sorted((one, other) -> relative(root, one).compareTo(relative(root, other)))
                    .toList();
        }
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
