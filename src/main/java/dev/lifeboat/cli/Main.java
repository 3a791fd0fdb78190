package dev.lifeboat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code lifeboat}. */
@Command(
        name = "lifeboat",
        description = "Tests whether an authenticator app backs up and recovers its accounts as it should.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Without a command: run, against the built-in reference.",
            "",
            "Example:",
            "  lifeboat rules show R58"
        },
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            ServeCommand.class,
            AdapterCommand.class,
            DoctorCommand.class,
            JudgeCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            MergeCommand.class,
            SelfCheckCommand.class
        })
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        // Where not even the words for a failure fit into the memory, the number still tells it from a verdict.
        int code = ExitCode.INTERNAL;
        try {
            code = execute(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args);
        } finally {
            end(code);
        }
    }

    private static void end(int code) {
        try {
            System.exit(code);
        } finally {
            // Reached only where the virtual machine could not even begin to shut down.
            Runtime.getRuntime().halt(ExitCode.INTERNAL);
        }
    }

    /**
     * Runs one command line.
     *
     * @return a number of {@link ExitCode}
     */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        try {
            return new CommandLine(new Main())
                    .setOut(out)
                    .setErr(err)
                    .setParameterExceptionHandler(new Mistakes())
                    .setExecutionExceptionHandler(new Mistakes())
                    .registerConverter(Path.class, Mistakes::path)
                    .execute(args);
        } catch (Error failure) {
            // Left to itself the virtual machine would end with 1, which says that the app under test does not conform.
            return Mistakes.ofTheHost(failure, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Without a command the kit judges the built-in reference. */
    @Override
    public Integer call() {
        return spec.subcommands().get("run").execute();
    }

    /** Reports and documents hold more than ASCII, whatever the machine's locale is. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
