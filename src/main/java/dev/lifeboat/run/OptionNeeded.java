package dev.lifeboat.run;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Capability;
import java.util.Optional;
import java.util.Set;

/**
 * What an example takes that no action shows. Everything else that a product may leave out is found out where an example
 * asks for it.
 */
final class OptionNeeded {

    /** Their derived parts say that a backup follows every change: what {@code automatic-backup} claims. */
    private static final Set<RuleId> A_BACKUP_FOLLOWS = Set.of(RuleId.parse("R02"), RuleId.parse("R03"));

    private OptionNeeded() {}

    static Optional<Capability> by(Example example) {
        return example.derived() && example.rules().stream().anyMatch(A_BACKUP_FOLLOWS::contains)
                ? Optional.of(Capability.AUTOMATIC_BACKUP)
                : Optional.empty();
    }
}
