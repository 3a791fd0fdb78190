package dev.lifeboat.rules;

/** Somebody named a rule that the catalogue does not have; the message offers the nearest one that it has. */
public final class UnknownRule extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownRule(String name, String catalogue, RuleId nearest) {
        super("No rule %s in %s. Did you mean %s?".formatted(name, catalogue, nearest));
    }
}
