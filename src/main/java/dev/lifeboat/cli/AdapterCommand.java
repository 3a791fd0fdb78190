package dev.lifeboat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifeboat adapter}: what somebody needs who plugs in an app of their own. */
@Command(
        name = "adapter",
        description = "Helps to plug in an app of your own.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  lifeboat adapter init --lang python my-adapter",
            "  lifeboat adapter check --adapter \"python3 my-adapter/adapter.py\""
        },
        subcommands = {AdapterInitCommand.class, AdapterCheckCommand.class})
final class AdapterCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Help help;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Expected what to do: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
