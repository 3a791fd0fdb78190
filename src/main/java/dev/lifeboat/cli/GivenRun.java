package dev.lifeboat.cli;

import dev.lifeboat.evidence.RunLog;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A run that was named on the command line. */
final class GivenRun {

    private GivenRun() {}

    /** The same path, if a run was written there, whole or not. */
    static Path at(Path path, CommandSpec spec) {
        if (!Files.isRegularFile(path.resolve(RunLog.FILE))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'%s' is not the folder of a run: there is no %s in it. Runs are in reports/runs, the last one is reports/latest."
                            .formatted(path, RunLog.FILE));
        }
        return path;
    }
}
