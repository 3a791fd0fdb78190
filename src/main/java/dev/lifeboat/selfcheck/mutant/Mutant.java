package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Implementation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The reference with one fault.
 *
 * @param id stable and unique: the rule and a few words, for example {@code R58-restores-beside-personal}
 * @param rule the one rule that the fault breaks
 * @param does the fault, as the continuation of "The app ..."
 * @param layer where the fault sits
 * @param conditions what has to come together before it shows; empty if it always does
 * @param consequences rules that cannot but break with it, two at most
 * @param touches what the correct app must have done in an example for the fault to make any difference there
 * @param app a new one for every run, so that no run learns from another
 */
public record Mutant(
        String id,
        RuleId rule,
        String does,
        Layer layer,
        Set<Condition> conditions,
        List<Consequence> consequences,
        Touch touches,
        Supplier<Implementation> app) {

    private static final int MOST_CONSEQUENCES = 2;
    private static final Pattern FORM = Pattern.compile("([RX][0-9]{2})(-[a-z0-9]+)+");

    public Mutant {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(touches, "touches");
        Objects.requireNonNull(app, "app");
        if (!FORM.matcher(id).matches() || !id.startsWith(rule + "-")) {
            throw new IllegalArgumentException(
                    "a mutant is called by its rule and a few words, such as R58-restores-one-account, not " + id);
        }
        if (does.isBlank() || does.endsWith(".")) {
            throw new IllegalArgumentException(id + " has to say what it does as the continuation of \"The app ...\"");
        }
        if (consequences.size() > MOST_CONSEQUENCES) {
            throw new IllegalArgumentException(id + " breaks more than one rule: it declares " + consequences.size()
                    + " consequences, at most " + MOST_CONSEQUENCES + " are allowed");
        }
        conditions = Set.copyOf(conditions);
        consequences = List.copyOf(consequences);
    }

    /** A fault that always shows and costs its own rule alone. */
    static Mutant of(String id, Layer layer, String does, Supplier<Implementation> app) {
        RuleId rule = RuleId.parse(id.substring(0, id.indexOf('-')));
        return new Mutant(id, rule, does, layer, Set.of(), List.of(), Touch.ANYTHING, app);
    }

    /** The same, showing only when these come together. */
    Mutant when(Condition first, Condition... more) {
        return new Mutant(id, rule, does, layer, EnumSet.of(first, more), consequences, touches, app);
    }

    /** The same, costing another rule too. */
    Mutant costing(String otherRule, String reason) {
        List<Consequence> all = new ArrayList<>(consequences);
        all.add(new Consequence(RuleId.parse(otherRule), reason));
        return new Mutant(id, rule, does, layer, conditions, all, touches, app);
    }

    /** The same, making no difference where none of these was met. */
    Mutant touching(Touch... any) {
        return new Mutant(id, rule, does, layer, conditions, consequences, Touch.any(any), app);
    }

    /** Whether the fault breaks this rule, as its own or as a consequence. */
    public boolean mayBreak(RuleId any) {
        return rule.equals(any)
                || consequences.stream()
                        .anyMatch(consequence -> consequence.rule().equals(any));
    }

    @Override
    public String toString() {
        return id + ": the app " + does;
    }
}
