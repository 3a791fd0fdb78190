package dev.lifeboat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A project that {@code adapter init} writes: the files below {@code adapter-init/}, one folder for each language. */
enum AdapterProject {
    NODE("--adapter \"node @DIR@/adapter.js\"", "README.md", "adapter.js", "app.js", "package.json") {
        @Override
        List<String> otherNames() {
            return List.of("js", "nodejs", "javascript", "ts", "typescript");
        }
    },
    PYTHON("--adapter \"python3 @DIR@/adapter.py\"", "README.md", "adapter.py", "app.py") {
        @Override
        List<String> otherNames() {
            return List.of("py", "python3");
        }
    },
    JAVA(
            "--implementation com.example.authenticator.MyAuthenticator --classpath @DIR@/target/classes",
            "README.md",
            "pom.xml",
            "src/main/java/com/example/authenticator/MyApp.java",
            "src/main/java/com/example/authenticator/MyAuthenticator.java") {
        @Override
        List<String> otherNames() {
            return List.of("jvm", "kotlin", "maven");
        }
    };

    private static final String FOLDER = "/adapter-init/";

    private final String subject;
    private final List<String> files;

    AdapterProject(String subject, String... files) {
        this.subject = subject;
        this.files = List.of(files);
    }

    static Optional<AdapterProject> named(String language) {
        return Arrays.stream(values())
                .filter(project -> project.toString().equals(language))
                .findFirst();
    }

    /** The language that somebody may have meant; empty if there is none like it. */
    static Optional<AdapterProject> nearest(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(project -> project.otherNames().contains(name))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(project -> !name.isEmpty() && project.toString().charAt(0) == name.charAt(0))
                        .findFirst());
    }

    /** What people call the language, too. */
    abstract List<String> otherNames();

    /** Whether it is built against the kit; the others only talk to it. */
    boolean needsTheKit() {
        return this == JAVA;
    }

    /** The options that name the project's app to the kit. */
    String subject(Path folder) {
        return subject.replace("@DIR@", folder.toString());
    }

    /**
     * Writes the project.
     *
     * @param kitVersion the version of the kit that it is built against
     * @return the files that were written
     */
    List<Path> write(Path folder, String kitVersion) throws IOException {
        List<Path> written = new ArrayList<>();
        for (String file : files) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            String text = template(file).replace("@VERSION@", kitVersion).replace("@DIR@", folder.toString());
            written.add(Files.writeString(target, text));
        }
        return written;
    }

    private String template(String file) throws IOException {
        String name = FOLDER + this + "/" + file;
        try (InputStream template = AdapterProject.class.getResourceAsStream(name)) {
            if (template == null) {
                throw new IllegalStateException("the kit has no resource " + name);
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As it is named on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
