package dev.lifeboat.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.lifeboat.report.VisibleText;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifeboat doctor}: is everything there that a run needs of this machine, and if not, what to do. */
@Command(
        name = "doctor",
        description = "Looks at this machine: is everything there that a run needs, and if not, what to do.",
        sortOptions = false,
        footer = {"", "Exit code: 0 all is well, 1 something is wrong.", "", "Example:", "  lifeboat doctor"})
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Mixin
    private Help help;

    private final Surroundings surroundings;

    DoctorCommand() {
        this(new HostSurroundings());
    }

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The answer for machines. */
    @JsonPropertyOrder({"fine", "found"})
    private record View(boolean fine, List<Line> found) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Line(String what, boolean fine, String found, String todo) {}

    @Override
    public Integer call() {
        List<Examination.Found> all = Examination.of(surroundings);
        boolean fine = all.stream().allMatch(Examination.Found::isFine);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(new View(
                    fine,
                    all.stream()
                            .map(one -> new Line(one.what(), one.isFine(), one.found(), one.todo()))
                            .toList())));
        } else {
            all.forEach(one -> print(one, out));
            out.println();
            out.println(fine ? "All is well." : "Not all is well.");
        }
        return fine ? ExitCode.OK : ExitCode.FINDING;
    }

    private static void print(Examination.Found one, PrintWriter out) {
        String name = String.format("%-10s", one.what());
        out.println((one.isFine() ? "ok     " : "WRONG  ") + name + VisibleText.of(one.found()));
        if (!one.isFine()) {
            out.println("       " + " ".repeat(name.length()) + one.todo());
        }
    }
}
