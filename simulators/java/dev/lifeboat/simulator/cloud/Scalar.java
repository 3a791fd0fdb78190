package dev.lifeboat.simulator.cloud;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** A single value in a record's field. */
sealed interface Scalar {

    /** What an app put there, raw; numbers in decimal. */
    byte[] bytes();

    /** What counts against the limit of a record. */
    default long inline() {
        return bytes().length;
    }

    default Scalar damaged(UnaryOperator<byte[]> damage) {
        return this;
    }

    /** Orders two values of one sort; empty for values that cannot be compared. */
    static OptionalInt compare(Scalar left, Scalar right) {
        if (left instanceof Text l && right instanceof Text r) {
            return OptionalInt.of(l.value.compareTo(r.value));
        }
        if (left instanceof Whole l && right instanceof Whole r) {
            return OptionalInt.of(Long.compare(l.value, r.value));
        }
        if (left instanceof Bytes l && right instanceof Bytes r) {
            return OptionalInt.of(Arrays.compareUnsigned(l.value, r.value));
        }
        return OptionalInt.empty();
    }

    /** STRING. */
    record Text(String value) implements Scalar {
        @Override
        public byte[] bytes() {
            return value.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Scalar damaged(UnaryOperator<byte[]> damage) {
            return new Text(new String(damage.apply(bytes()), StandardCharsets.UTF_8));
        }
    }

    /** BYTES. */
    record Bytes(byte[] value) implements Scalar {
        @Override
        public byte[] bytes() {
            return value;
        }

        @Override
        public Scalar damaged(UnaryOperator<byte[]> damage) {
            return new Bytes(damage.apply(value));
        }
    }

    /** INT64 and TIMESTAMP, the latter in milliseconds since 1970. */
    record Whole(long value) implements Scalar {
        @Override
        public byte[] bytes() {
            return Long.toString(value).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public long inline() {
            return Long.BYTES;
        }
    }

    /** ASSETID: bytes that travel apart from the record. */
    record Asset(AssetFile file) implements Scalar {
        @Override
        public byte[] bytes() {
            return file.content();
        }

        @Override
        public long inline() {
            return 0;
        }

        @Override
        public Scalar damaged(UnaryOperator<byte[]> damage) {
            return new Asset(file.holding(damage.apply(file.content())));
        }
    }
}
