package dev.lifeboat.cli;

import dev.lifeboat.rules.RuleCatalogue;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lifeboat rules}: the catalogue. */
@Command(
        name = "rules",
        description = "Shows the rules: what they say, where they come from, which examples judge them.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  lifeboat rules list"},
        subcommands = {
            RulesListCommand.class,
            RulesShowCommand.class,
            RulesCoverageCommand.class,
            RulesTraceCommand.class
        })
final class RulesCommand {

    @Mixin
    private Help help;

    private final Supplier<RuleCatalogue> catalogue;

    RulesCommand() {
        this(RuleCatalogue::load);
    }

    RulesCommand(Supplier<RuleCatalogue> catalogue) {
        this.catalogue = catalogue;
    }

    RuleCatalogue catalogue() {
        return catalogue.get();
    }
}
