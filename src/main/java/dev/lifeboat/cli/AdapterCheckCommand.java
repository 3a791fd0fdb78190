package dev.lifeboat.cli;

import dev.lifeboat.check.ProtocolCheck;
import dev.lifeboat.check.ProtocolReport;
import dev.lifeboat.driver.Adapter;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.simulator.time.Seed;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifeboat adapter check}: walks the adapter protocol with an app, before any rule is judged. */
@Command(
        name = "check",
        description = "Walks the protocol with an app, step by step, and says what to change. No rule is judged.",
        sortOptions = false,
        footer = {
            "",
            "Exit code: 0 the protocol holds, 1 it does not, 2 wrong command line, 3 the app could not be reached.",
            "",
            "Examples:",
            "  lifeboat adapter check --adapter \"node acme/adapter.js\"",
            "  lifeboat adapter check --target http://127.0.0.1:8080 --json",
            "  lifeboat adapter check --implementation com.acme.AcmeAuthenticator --classpath target/acme.jar"
        })
final class AdapterCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SubjectOptions subject;

    @Option(names = "--json", description = "Every step as JSON.")
    private boolean json;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        try (Adapter adapter = subject.adapter();
                Gateway gateway = Gateway.start()) {
            Seed seed = Seed.of(RunSettings.DEFAULT_SEED);
            ProtocolReport report = new ProtocolCheck(adapter, subject.limits(), gateway, seed).take();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(ProtocolReportView.of(report)));
            } else {
                ProtocolReportLines.of(report, adapter.printed().end()).forEach(out::println);
            }
            return report.holds() ? ExitCode.OK : ExitCode.FINDING;
        }
    }
}
