package dev.lifeboat.cli;

import dev.lifeboat.run.Shard;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which part of the plan this machine runs. */
final class ShardOption {

    private static final String AUTO = "auto";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Only part I of N, counted from 1; auto takes both from the variables of Kubernetes, GitLab"
                    + " or your own (docs/scale.md). 'lifeboat merge' puts the parts together.")
    private String shard;

    Optional<Shard> shard() {
        return shard(System.getenv());
    }

    Optional<Shard> shard(Map<String, String> variables) {
        if (shard == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(shard.equals(AUTO) ? ShardVariables.shard(variables) : Shard.parse(shard));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--shard " + shard + ": " + e.getMessage() + ".");
        }
    }
}
