package dev.lifeboat.spi;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a product says of itself before anything is judged (ISO/IEC 9646: implementation conformance statement). What it
 * leaves out is probed; what it claims is required.
 *
 * @param protocol the version of the protocol; this kit speaks {@value #PROTOCOL}
 * @param options the optional capabilities it has
 * @param parallel how many devices it serves at the same time, at least 1
 */
public record ConformanceStatement(
        int protocol,
        String vendor,
        String product,
        String version,
        Set<Platform> platforms,
        Set<AccountKind> accountKinds,
        Set<Capability> options,
        ClockSource clock,
        int parallel) {

    /** The version of the protocol that this kit speaks. */
    public static final int PROTOCOL = 1;

    public ConformanceStatement {
        if (protocol != PROTOCOL) {
            throw new IllegalArgumentException(
                    "this kit speaks protocol " + PROTOCOL + ", but the statement says " + protocol);
        }
        vendor = named("vendor", vendor);
        product = named("product", product);
        version = named("version", version);
        platforms = ordered(Platform.class, platforms);
        accountKinds = ordered(AccountKind.class, accountKinds);
        options = ordered(Capability.class, options);
        Objects.requireNonNull(clock, "clock");
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel counts devices, at least 1, but is " + parallel);
        }
    }

    /** Whether the product claims to run on a platform. */
    public boolean claims(Platform platform) {
        return platforms.contains(platform);
    }

    /** Whether the product claims to hold a kind of account. */
    public boolean claims(AccountKind kind) {
        return accountKinds.contains(kind);
    }

    /** Whether the product claims an optional capability. */
    public boolean claims(Capability option) {
        return options.contains(option);
    }

    private static String named(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the conformance statement needs a " + field);
        }
        return value;
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> members) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(members);
        return Collections.unmodifiableSet(copy);
    }
}
