package dev.lifeboat.waiver;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision to live with a violation for a while. It never turns a failed example into a passed one: it only keeps the
 * violation from counting, and says so wherever the run is reported.
 *
 * @param line where it stands in its file, from 1
 * @param platform empty for both
 * @param example the id of one example, without its platform; empty for all examples of the rule
 * @param versions of the product
 * @param owner who answers for it
 * @param link where it was decided
 * @param expires the last day on which it holds, by UTC
 */
public record Waiver(
        int line,
        RuleId rule,
        Optional<Platform> platform,
        Optional<String> example,
        Versions versions,
        String reason,
        String owner,
        URI link,
        LocalDate expires) {

    public Waiver {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(versions, "versions");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(expires, "expires");
    }

    /** Whether it is about an example of a rule on a platform, whatever the day and the version of the product. */
    public boolean isAbout(RuleId rule, String example, Platform platform) {
        return this.rule.equals(rule)
                && this.platform.stream().allMatch(platform::equals)
                && this.example.stream().allMatch(example::equals);
    }

    /** Whether it no longer holds on a day. */
    public boolean hasExpiredOn(LocalDate day) {
        return day.isAfter(expires);
    }
}
