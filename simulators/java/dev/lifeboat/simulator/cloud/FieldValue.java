package dev.lifeboat.simulator.cloud;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * The value of a record's field.
 *
 * @param items exactly one unless it is a list
 */
record FieldValue(FieldType type, boolean list, List<Scalar> items) {

    private static final String LIST = "_LIST";

    FieldValue {
        items = List.copyOf(items);
    }

    static FieldValue single(FieldType type, Scalar value) {
        return new FieldValue(type, false, List.of(value));
    }

    /** The type as it stands on the wire, for example {@code STRING_LIST}. */
    String typeName() {
        return typeName(type, list);
    }

    static String typeName(FieldType type, boolean list) {
        return list ? type + LIST : type.name();
    }

    Scalar only() {
        return items.get(0);
    }

    /** The bytes that count against the limit of a record. */
    long inline() {
        return sizes().sum();
    }

    /** The bytes that count against the quota: assets too. */
    long size() {
        return inline()
                + items.stream()
                        .filter(Scalar.Asset.class::isInstance)
                        .mapToLong(asset -> asset.bytes().length)
                        .sum();
    }

    FieldValue damaged(UnaryOperator<byte[]> damage) {
        return new FieldValue(
                type, list, items.stream().map(item -> item.damaged(damage)).toList());
    }

    private LongStream sizes() {
        return items.stream().mapToLong(Scalar::inline);
    }
}
