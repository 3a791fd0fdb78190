package dev.lifeboat.cli;

import dev.lifeboat.evidence.RunLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A run that was named on the command line. */
final class GivenRun {

    private GivenRun() {}

    /** The same path, if a run was written there, whole or not. */
    static Path at(Path path, CommandSpec spec) {
        return checked(path, spec, Files.isRegularFile(path.resolve(RunLog.FILE)));
    }

    /** The same path, if it is a run's or was when it was sealed. */
    static Path sealedAt(Path path, CommandSpec spec) {
        return checked(
                path,
                spec,
                Stream.of(RunLog.FILE, "manifest.json", "audit.json")
                        .anyMatch(file -> Files.exists(path.resolve(file))));
    }

    private static Path checked(Path path, CommandSpec spec, boolean isRun) {
        if (!isRun) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'%s' is not the folder of a run: there is no %s in it. Runs are in reports/runs, the last one is reports/latest."
                            .formatted(path, RunLog.FILE));
        }
        return path;
    }
}
