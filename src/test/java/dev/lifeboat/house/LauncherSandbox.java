package dev.lifeboat.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A clone with nothing in it but the launcher and a few sources, on a machine that has a Maven and a Java of paper: shell
 * scripts that write down how they were called. The path to it holds spaces.
 */
final class LauncherSandbox {

    /** All that the launcher may need of a machine, besides Java and Maven. */
    private static final List<String> TOOLS = List.of(
            "sh",
            "basename",
            "cat",
            "cksum",
            "cmp",
            "cp",
            "date",
            "dirname",
            "find",
            "head",
            "ln",
            "mkdir",
            "mv",
            "pwd",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "sort",
            "tr",
            "uname",
            "wc");

    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >>"$CALLS/mvn"
            echo "what Maven says"
            while [ -f "$CALLS/hold" ]; do sleep 0.05; done
            cd "${4%/pom.xml}" || exit 1
            mkdir -p target/classes target/lib
            echo jar >target/lifeboat.jar
            echo library >target/lib/library.jar
            [ ! -f "$CALLS/fail" ] || exit 1
            """;

    private static final String JAVA = """
            #!/bin/sh
            case $1 in -version) echo "openjdk version \\"$JAVA_IS\\" 2025-04-15" >&2; exit ;; esac
            for option; do
                case $option in
                    -XX:ArchiveClassesAtExit=*)
                        echo "$*" >>"$CALLS/training"
                        [ -f "$CALLS/no-archive" ] || echo archive >"${option#*=}"
                        exit 0 ;;
                esac
            done
            case " $* " in
                *" --version "*) echo "$*" >>"$CALLS/trials"; echo "what Java says"; exit "${TRIAL:-0}" ;;
            esac
            echo "$0" >>"$CALLS/java"
            printf '%s\\n' "$@" >"$CALLS/arguments"
            pwd >"$CALLS/folder"
            echo $$ >"$CALLS/process"
            echo "$ALLURE_NO_ANALYTICS" >"$CALLS/analytics-off"
            exit "${EXIT:-0}"
            """;

    final Path root;
    final Path bin;
    final Path calls;
    final Map<String, String> environment = new TreeMap<>();

    LauncherSandbox(Path directory) throws IOException {
        root = Files.createDirectories(directory.resolve("a clone"));
        bin = Files.createDirectories(directory.resolve("bin"));
        calls = Files.createDirectories(directory.resolve("calls"));
        Files.copy(Path.of("lifeboat"), root.resolve("lifeboat"));
        root.resolve("lifeboat").toFile().setExecutable(true);
        write("pom.xml", "<project/>");
        write("src/main/java/One.java", "class One {}");
        write("src/main/java/Two.java", "class Two {}");
        write("simulators/mappings/a.json", "{}");
        write("features/a feature.feature", "Feature: a");
        for (String tool : TOOLS) {
            script(bin.resolve(tool), "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
        }
        script(bin.resolve("mvn"), MAVEN);
        script(bin.resolve("java"), JAVA);
        environment.put("PATH", bin.toString());
        environment.put("CALLS", calls.toString());
        environment.put("JAVA_IS", "17.0.15");
    }

    /** What a finished call left behind. */
    record Ended(int exit, String out, String err) {}

    void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    /** A JDK of paper in a directory of its own. */
    Path jdk(String name, String release) throws IOException {
        Path home = Files.createDirectories(bin.resolveSibling(name));
        script(Files.createDirectories(home.resolve("bin")).resolve("java"), JAVA);
        Files.writeString(home.resolve("release"), release);
        return home;
    }

    Ended lifeboat(String... arguments) throws IOException, InterruptedException {
        return lifeboat(root, root.resolve("lifeboat").toString(), arguments);
    }

    Ended lifeboat(Path folder, String command, String... arguments) throws IOException, InterruptedException {
        return end(start(folder, command, arguments));
    }

    Process start(Path folder, String command, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(calls, "said", ".out");
        builder.redirectOutput(out.toFile());
        builder.redirectError(errorsOf(out).toFile());
        Process process = builder.start();
        said.put(process.pid(), out);
        return process;
    }

    Ended end(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end within a minute; it said: " + errors(process));
        }
        return new Ended(process.exitValue(), Files.readString(said.get(process.pid())), errors(process));
    }

    /** What a call wrote to its error stream so far. */
    String errors(Process process) throws IOException {
        return Files.readString(errorsOf(said.get(process.pid())));
    }

    /** How often a program of paper was called, by the lines it wrote. */
    List<String> calls(String name) throws IOException {
        Path file = calls.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private final Map<Long, Path> said = new TreeMap<>();

    private static Path errorsOf(Path out) {
        return out.resolveSibling(out.getFileName() + ".err");
    }

    private static void script(Path path, String text) throws IOException {
        Files.writeString(path, text);
        path.toFile().setExecutable(true);
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this machine has no " + tool + " on its PATH"));
    }
}
