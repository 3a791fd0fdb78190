package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.rules.RuleId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every app with a fault that the suite is held against. */
public final class MutantCatalogue {

    private final List<Mutant> mutants;

    private MutantCatalogue(List<Mutant> mutants) {
        this.mutants = mutants;
    }

    /** All of them, by rule and then by id. */
    public static MutantCatalogue load() {
        return new MutantCatalogue(Stream.of(
                        StoreMutants.all(),
                        ContentMutants.all(),
                        RecoveryMutants.all(),
                        ObstacleMutants.all(),
                        CredentialMutants.all(),
                        RobustnessMutants.all(),
                        InterruptionMutants.all(),
                        SurvivalMutants.all(),
                        ListMutants.all(),
                        NameMutants.all(),
                        CodeMutants.all(),
                        PrivacyMutants.all(),
                        KeyMutants.all(),
                        LocationMutants.all(),
                        SwitchMutants.all(),
                        BackMutants.all(),
                        WaitingMutants.all(),
                        DeviceMutants.all(),
                        ProofMutants.all(),
                        WayMutants.all(),
                        ScanMutants.all(),
                        CameraMutants.all(),
                        SystemMutants.all(),
                        AvailabilityMutants.all(),
                        DerivedMutants.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Mutant::rule).thenComparing(Mutant::id))
                .toList());
    }

    public List<Mutant> mutants() {
        return mutants;
    }

    /** Those that break a rule. */
    public List<Mutant> of(RuleId rule) {
        return mutants.stream().filter(mutant -> mutant.rule().equals(rule)).toList();
    }

    /** The one of this id, if there is one. */
    public Optional<Mutant> named(String id) {
        return mutants.stream().filter(mutant -> mutant.id().equals(id)).findFirst();
    }
}
