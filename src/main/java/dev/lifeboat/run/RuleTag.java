package dev.lifeboat.run;

import dev.lifeboat.rules.RuleId;
import java.util.Optional;

/** A tag that names a rule, such as {@code @R58}. */
final class RuleTag {

    private RuleTag() {}

    /** Whether it means to name a rule: {@code @R85} does, {@code @should} does not. */
    static boolean isMeant(String tag) {
        return tag.matches("@[RX][0-9]+");
    }

    /** The id in it, whether or not a catalogue has such a rule; empty if it is not the spelling of any. */
    static Optional<RuleId> id(String tag) {
        return tag.matches("@[RX](?!00)[0-9]{2}") ? Optional.of(RuleId.parse(tag.substring(1))) : Optional.empty();
    }
}
