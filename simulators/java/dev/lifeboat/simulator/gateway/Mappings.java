package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The routes of all simulated services, one JSON file each, as they stand on the class path under
 * {@code simulators/mappings}, in a folder or in a jar.
 *
 * @param byFile the mappings by the name of their file, for example {@code os/clock.json}, sorted
 */
record Mappings(Map<String, StubMapping> byFile) {

    private static final String FOLDER = "simulators/mappings";
    /** A file that is always there: folders have no address of their own in every jar. */
    private static final String ANY_FILE = FOLDER + "/os/clock.json";

    /** Reads them all. */
    static Mappings onClassPath() {
        URL known = Mappings.class.getClassLoader().getResource(ANY_FILE);
        if (known == null) {
            throw new IllegalStateException("the kit is incomplete: " + ANY_FILE + " is not on the class path");
        }
        return beside(known);
    }

    /** Reads those in the folder or jar that one of them is in. */
    static Mappings beside(URL known) {
        try {
            URI file = known.toURI();
            if (!file.getScheme().equals("jar")) {
                return under(Path.of(file).getParent().getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(jarOf(file)), Map.<String, Object>of())) {
                return under(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the mappings beside " + known + " cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(known + " is no address", e);
        }
    }

    private static URI jarOf(URI entry) {
        String jar = entry.getRawSchemeSpecificPart();
        return URI.create(jar.substring(0, jar.indexOf("!/")));
    }

    /** Reads those in a folder. */
    static Mappings under(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        }
        Map<String, StubMapping> mappings = new LinkedHashMap<>();
        for (Path file : files) {
            mappings.put(folder.relativize(file).toString().replace('\\', '/'), read(file));
        }
        return new Mappings(mappings);
    }

    private static StubMapping read(Path file) throws IOException {
        try {
            return StubMapping.buildFrom(Files.readString(file));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the mapping " + file + " cannot be understood: " + e.getMessage(), e);
        }
    }

    /** The names of the services that mappings lead to. */
    List<String> services() {
        return byFile.values().stream()
                .flatMap(mapping -> mapping.getResponse().getTransformers().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
