package dev.lifeboat.waiver;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Objects;
import java.util.Optional;

/**
 * A range of versions of a product, compared number by number: 3.10 is later than 3.9, and 3.2-beta earlier than 3.2.
 *
 * @param from the first version of the range; empty where it has no beginning
 * @param below the first version that is no longer in it; empty where it has no end
 */
public record Versions(Optional<String> from, Optional<String> below) {

    /** @throws IllegalArgumentException if a bound is no version, or the range is empty or holds everything */
    public Versions {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(below, "below");
        if (from.isEmpty() && below.isEmpty()) {
            throw new IllegalArgumentException("a range of versions has a beginning, an end or both");
        }
        Optional<Version> first = from.map(Version::parse);
        Optional<Version> last = below.map(Version::parse);
        if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) >= 0) {
            throw new IllegalArgumentException(
                    "no version is from " + from.get() + " on and below " + below.get() + " as well");
        }
    }

    /** Whether a product's version lies in it; one that is no version in this sense does not. */
    public boolean contain(String version) {
        try {
            Version product = Version.parse(version);
            return from.map(Version::parse).stream().allMatch(first -> first.compareTo(product) <= 0)
                    && below.map(Version::parse).stream().allMatch(end -> product.compareTo(end) < 0);
        } catch (IllegalArgumentException notAVersion) {
            return false;
        }
    }

    /** {@code from 3.2, below 3.4}. */
    @Override
    public String toString() {
        String beginning = from.map(first -> "from " + first).orElse("");
        String end = below.map(last -> "below " + last).orElse("");
        return beginning.isEmpty() || end.isEmpty() ? beginning + end : beginning + ", " + end;
    }
}
