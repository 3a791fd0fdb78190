package dev.lifeboat.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a folder with the digests of their contents. */
final class FolderDigest {

    private static final String NO_FILE = "not a plain file";

    private FolderDigest() {}

    /** By path with slashes; whatever is neither a folder nor a plain file, such as a link, has no digest. */
    static TreeMap<String, String> in(Path folder) throws IOException {
        return in(folder, folder);
    }

    /** The same when what is in a folder below will have been moved up. */
    static TreeMap<String, String> in(Path folder, Path below) throws IOException {
        Function<Path, String> name = path -> name(path.startsWith(below) ? below : folder, path);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !Manifest.NOT_LISTED.contains(name.apply(path)))
                    .toList();
            return new TreeMap<>(
                    files.parallelStream().collect(Collectors.toConcurrentMap(name, FolderDigest::digest)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String digest(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return NO_FILE;
        }
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run makes no folder that it puts nothing into; a sentence for each. */
    static List<String> emptyFolders(Path folder) throws IOException {
        List<String> empty = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                try (Stream<Path> content = Files.list(path)) {
                    if (content.findAny().isEmpty()) {
                        empty.add(name(folder, path) + "/ is empty: it was added, or what was in it was removed");
                    }
                }
            }
        }
        return empty;
    }

    /** What became of listed files, a sentence each. */
    static List<String> differences(Map<String, String> listed, Map<String, String> present) {
        Function<String, Stream<String>> difference = name -> {
            if (!present.containsKey(name)) {
                return Stream.of(name + " is missing");
            }
            if (!listed.containsKey(name)) {
                return Stream.of(name + " was added");
            }
            return present.get(name).equals(listed.get(name)) ? Stream.empty() : Stream.of(name + " was changed");
        };
        return Stream.concat(listed.keySet().stream(), present.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(difference)
                .toList();
    }
}
