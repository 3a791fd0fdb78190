package dev.lifeboat.simulator.identity;

import java.util.Locale;
import java.util.Optional;

/** Where a proof code can be sent: an alternate e-mail address or a phone number (rule R39). */
public enum Channel {
    EMAIL,
    PHONE;

    /** As the wire says it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> named(String wireName) {
        for (Channel channel : values()) {
            if (channel.wireName().equals(wireName)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
