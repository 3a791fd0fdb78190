package dev.lifeboat.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where classes lie: a jar, or a folder. */
record Code(Path place) {

    /** That of the kit; empty if it cannot be told. */
    static Optional<Code> ofTheKit() {
        return of(Code.class);
    }

    /** That of a class; empty if it cannot be told. */
    static Optional<Code> of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(new Code(Path.of(source.getLocation().toURI())));
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return Optional.empty();
        }
    }

    /** Of the jar as it is, or of everything in the folder; empty if it cannot be read. */
    Optional<Digest> digest(String what) {
        try {
            return Files.isRegularFile(place)
                    ? Optional.of(Digest.of(what, Files.readAllBytes(place)))
                    : digest(what, everything -> true);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Of some of its files, by their names and contents, alike for a jar and a folder; empty if they cannot be read. */
    Optional<Digest> digest(String what, Predicate<String> wanted) {
        try {
            if (Files.isDirectory(place)) {
                return Optional.of(digest(what, place, wanted));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return Optional.of(digest(what, jar.getPath("/"), wanted));
            }
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Digest digest(String what, Path root, Predicate<String> wanted) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        StringBuilder listing = new StringBuilder();
        TreeMap<String, Path> byName = new TreeMap<>();
        files.forEach(file -> byName.put(root.relativize(file).toString().replace('\\', '/'), file));
        for (var file : byName.entrySet()) {
            if (wanted.test(file.getKey())) {
                Digest content = Digest.of(file.getKey(), Files.readAllBytes(file.getValue()));
                listing.append(content.sha256())
                        .append("  ")
                        .append(content.of())
                        .append('\n');
            }
        }
        return Digest.of(what, listing.toString().getBytes(StandardCharsets.UTF_8));
    }
}
