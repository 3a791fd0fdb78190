package dev.lifeboat.run;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Capability;
import java.util.Optional;

/**
 * What an example takes that no action shows. Everything else that a product may leave out is found out where an example
 * asks for it.
 */
final class OptionNeeded {

    /** Its derived part says that a backup follows every change: what {@code automatic-backup} claims. */
    private static final RuleId A_BACKUP_IS_SENT = RuleId.parse("R02");

    private OptionNeeded() {}

    static Optional<Capability> by(Example example) {
        return example.derived() && example.rules().contains(A_BACKUP_IS_SENT)
                ? Optional.of(Capability.AUTOMATIC_BACKUP)
                : Optional.empty();
    }
}
