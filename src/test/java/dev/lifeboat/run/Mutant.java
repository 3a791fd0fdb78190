package dev.lifeboat.run;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Implementation;
import java.util.function.Supplier;

/**
 * The reference with one fault.
 *
 * @param rule the one rule that the fault breaks
 * @param does the fault, as the continuation of "The app ..."
 * @param app a new one for every run, so that no run learns from another
 * @param expected a part of what the message has to say was expected
 * @param seen a part of what it has to say was seen instead
 */
record Mutant(RuleId rule, String does, Supplier<Implementation> app, String expected, String seen) {

    static Mutant of(String rule, String does, Supplier<Implementation> app, String expected, String seen) {
        return new Mutant(RuleId.parse(rule), does, app, expected, seen);
    }

    @Override
    public String toString() {
        return rule + ": the app " + does;
    }
}
