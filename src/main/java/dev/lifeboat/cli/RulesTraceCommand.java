package dev.lifeboat.cli;

import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.SourceDocument;
import dev.lifeboat.rules.Traceability;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lifeboat rules trace DOCUMENT}: the source document, sentence by sentence, beside the rules. */
@Command(
        name = "trace",
        description = {
            "Lists every sentence of a Markdown document with the rules it carries, or the reason why it carries none.",
            "A sentence that changed, is gone, is new or has moved is a gap: exit code 1."
        },
        footer = {"", "Example:", "  lifeboat rules trace article.md"})
final class RulesTraceCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @ParentCommand
    private RulesCommand rules;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DOCUMENT", description = "The document, in Markdown.")
    private Path document;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        RuleCatalogue catalogue = rules.catalogue();
        SourceDocument source = SourceDocument.read(document);
        Traceability traceability = Traceability.of(source, catalogue);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(TraceView.of(source, catalogue, traceability)));
        } else {
            new TraceListing(out, spec.commandLine().getColorScheme().ansi()).print(source, catalogue, traceability);
        }
        return traceability.gaps().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }
}
