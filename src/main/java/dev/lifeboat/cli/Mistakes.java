package dev.lifeboat.cli;

import dev.lifeboat.attest.UnusableKey;
import dev.lifeboat.diff.RunUnreadable;
import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.evidence.EvidenceDamaged;
import dev.lifeboat.report.HostFailure;
import dev.lifeboat.report.OutputUnusable;
import dev.lifeboat.report.VisibleText;
import dev.lifeboat.rules.UnknownRule;
import dev.lifeboat.rules.UnreadableDocument;
import dev.lifeboat.run.PlanRejected;
import dev.lifeboat.waiver.MalformedWaivers;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong, in words and without a stack trace: what they can mend, or that it is the kit's fault. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine line = mistake.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.printf("See '%s --help'.%n", line.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof ParameterException mistake) {
            return handleParseException(mistake, new String[0]);
        }
        Optional<String> scarcity = Scarcity.of(failure);
        if (scarcity.isPresent()) {
            if (failure instanceof OutputUnusable || failure instanceof HostFailure) {
                line.getErr().println(failure.getMessage());
            }
            line.getErr().println(scarcity.get());
            return ExitCode.INTERNAL;
        }
        if (isOfTheUser(failure)) {
            line.getErr().println(VisibleText.of(failure.getMessage()));
            return ExitCode.USAGE;
        }
        if (failure instanceof SubjectUnusable
                || failure instanceof EvidenceDamaged
                || failure instanceof RunUnreadable) {
            line.getErr().println(VisibleText.of(failure.getMessage()));
            return ExitCode.INCONCLUSIVE;
        }
        if (failure instanceof HostFailure || failure.getCause() instanceof HostFailure) {
            line.getErr().println((failure instanceof HostFailure ? failure : failure.getCause()).getMessage());
            return ExitCode.INTERNAL;
        }
        line.getErr().printf("Internal error of the kit in %s: %s%n", place(failure), failure);
        return ExitCode.INTERNAL;
    }

    /** Says what the virtual machine could not do, which is nobody's verdict. */
    static int ofTheHost(Error failure, PrintWriter err) {
        if (Scarcity.of(failure).isPresent()) {
            err.println(Scarcity.of(failure).get());
        } else if (failure instanceof OutOfMemoryError) {
            // Constants only: to join strings takes memory, and the little that is left has to do.
            err.print("The virtual machine has not enough memory: ");
            err.print(failure.getMessage());
            err.println(". Give it more, for example by LIFEBOAT_JAVA_OPTS=-Xmx1g");
        } else {
            err.println("Internal error of the kit in " + place(failure) + ": " + failure);
        }
        return ExitCode.INTERNAL;
    }

    /** The name of a file or folder; in the locale C a Java knows files by ASCII only. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + VisibleText.of(name)
                    + "' cannot be the name of a file or folder here ("
                    + e.getReason() + "). If it is one, the language settings lack its characters: set LC_ALL=C.UTF-8,"
                    + " or give a name of plain letters.");
        }
    }

    private static boolean isOfTheUser(Exception failure) {
        return failure instanceof UnknownRule
                || failure instanceof PlanRejected
                || failure instanceof OutputUnusable
                || failure instanceof MalformedWaivers
                || failure instanceof UnusableKey
                || failure instanceof UnreadableDocument;
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
