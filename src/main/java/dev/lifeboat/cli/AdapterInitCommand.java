package dev.lifeboat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifeboat adapter init}: writes a small project that starts and says truthfully that it can do nothing yet. */
@Command(
        name = "init",
        description = "Writes a small project to begin with: it starts, answers all requests, and can do nothing yet.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  lifeboat adapter init --lang node my-adapter",
            "  lifeboat adapter init --lang java ../acme/authenticator"
        })
final class AdapterInitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", required = true, paramLabel = "NAME", description = "node, python or java.")
    private String language;

    @Parameters(paramLabel = "DIR", description = "Where it goes: a folder that is empty, or is made.")
    private Path folder;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        AdapterProject project = AdapterProject.named(language).orElseThrow(this::unknownLanguage);
        checkThereIsRoom();
        try {
            List<Path> written = project.write(folder, kitVersion(project));
            PrintWriter out = spec.commandLine().getOut();
            written.forEach(out::println);
            out.println();
            out.println("Next: lifeboat adapter check " + project.subject(folder));
            out.println("Then: " + folder.resolve("README.md"));
            return ExitCode.OK;
        } catch (IOException e) {
            throw mistake("The folder '" + folder + "' cannot be written: " + e.getMessage());
        }
    }

    private void checkThereIsRoom() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw mistake("'" + folder + "' is a file. Name a folder that is empty, or is to be made.");
        }
        try (Stream<Path> present = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            present.findAny().ifPresent(file -> {
                throw mistake("The folder '" + folder + "' is not empty: it holds '" + file.getFileName()
                        + "'. Nothing was written. Name a folder that is empty, or is to be made.");
            });
        } catch (IOException e) {
            throw mistake("The folder '" + folder + "' cannot be read: " + e.getMessage());
        }
    }

    private ParameterException unknownLanguage() {
        return mistake("--lang expects node, python or java, not '" + language + "'."
                + AdapterProject.nearest(language)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse(" An app in any other language answers the same six requests: see docs/protocol.md."));
    }

    /** Which kit a Java project is built against. */
    private String kitVersion(AdapterProject project) {
        String packaged = AdapterInitCommand.class.getPackage().getImplementationVersion();
        if (packaged == null && project.needsTheKit()) {
            throw mistake(
                    "A " + project + " project is built against one version of the kit, and this one does not know"
                            + " its own: it was not packaged. Start it by ./lifeboat.");
        }
        return String.valueOf(packaged);
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
