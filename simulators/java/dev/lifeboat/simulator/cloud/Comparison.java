package dev.lifeboat.simulator.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** The comparators of {@code filterBy}. A record without the field matches none of them, not even the negated ones. */
enum Comparison {
    EQUALS(Comparison::equal),
    NOT_EQUALS(EQUALS.holds.negate()),
    LESS_THAN(ordered(order -> order < 0)),
    LESS_THAN_OR_EQUALS(ordered(order -> order <= 0)),
    GREATER_THAN(ordered(order -> order > 0)),
    GREATER_THAN_OR_EQUALS(ordered(order -> order >= 0)),
    IN((value, operand) -> contains(operand, value.only())),
    NOT_IN(IN.holds.negate()),
    BEGINS_WITH((value, operand) -> begins(value.only(), operand.only())),
    NOT_BEGINS_WITH(BEGINS_WITH.holds.negate()),
    LIST_CONTAINS((value, operand) -> contains(value, operand.only())),
    NOT_LIST_CONTAINS(LIST_CONTAINS.holds.negate()),
    LIST_CONTAINS_ALL((value, operand) -> operand.items().stream().allMatch(item -> contains(value, item))),
    NOT_LIST_CONTAINS_ALL(LIST_CONTAINS_ALL.holds.negate()),
    NOT_LIST_CONTAINS_ANY((value, operand) -> operand.items().stream().noneMatch(item -> contains(value, item))),
    LIST_MEMBER_BEGINS_WITH((value, operand) -> value.items().stream().anyMatch(item -> begins(item, operand.only()))),
    NOT_LIST_MEMBER_BEGINS_WITH(LIST_MEMBER_BEGINS_WITH.holds.negate()),
    CONTAINS_ALL_TOKENS((value, operand) -> tokens(value).containsAll(tokens(operand))),
    CONTAINS_ANY_TOKENS((value, operand) -> tokens(operand).stream().anyMatch(tokens(value)::contains));

    private final BiPredicate<FieldValue, FieldValue> holds;

    Comparison(BiPredicate<FieldValue, FieldValue> holds) {
        this.holds = holds;
    }

    boolean holds(FieldValue value, FieldValue operand) {
        return holds.test(value, operand);
    }

    /** Refuses an operand, or a field, that is a list where one value is compared, or the reverse. */
    boolean takesList() {
        return this == IN
                || this == NOT_IN
                || this == LIST_CONTAINS_ALL
                || this == NOT_LIST_CONTAINS_ALL
                || this == NOT_LIST_CONTAINS_ANY;
    }

    static Comparison read(JsonBody filter) {
        String name = filter.requiredText("comparator");
        return Arrays.stream(values())
                .filter(comparison -> comparison.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CloudKitError.BAD_REQUEST.because("unknown comparator '" + name + "' at "
                        + filter.place("comparator") + "; known: " + Arrays.toString(values())));
    }

    private static BiPredicate<FieldValue, FieldValue> ordered(IntPredicate wanted) {
        return (value, operand) -> {
            var order = Scalar.compare(value.only(), operand.only());
            return order.isPresent() && wanted.test(order.getAsInt());
        };
    }

    private static boolean equal(FieldValue value, FieldValue operand) {
        if (value.items().size() != operand.items().size()) {
            return false;
        }
        for (int i = 0; i < value.items().size(); i++) {
            if (!same(value.items().get(i), operand.items().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(FieldValue list, Scalar item) {
        return list.items().stream().anyMatch(member -> same(member, item));
    }

    private static boolean same(Scalar left, Scalar right) {
        var order = Scalar.compare(left, right);
        return order.isPresent() && order.getAsInt() == 0;
    }

    private static boolean begins(Scalar value, Scalar prefix) {
        return value instanceof Scalar.Text text
                && prefix instanceof Scalar.Text start
                && text.value().startsWith(start.value());
    }

    private static List<String> tokens(FieldValue value) {
        return value.items().stream()
                .filter(Scalar.Text.class::isInstance)
                .flatMap(text -> Arrays.stream(
                        ((Scalar.Text) text).value().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(token -> !token.isEmpty())
                .toList();
    }
}
