package dev.lifeboat.simulator.cloud;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Opaque marks that a store hands out and takes back: a position in something named. */
final class Marker {

    private Marker() {}

    static String at(long position, String thing) {
        return Base64.getUrlEncoder().encodeToString((position + " " + thing).getBytes(StandardCharsets.UTF_8));
    }

    /** The position a mark holds; empty when it was made for something else, or by nobody. */
    static Optional<Long> position(String marker, String thing) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            boolean ours = space > 0 && text.substring(space + 1).equals(thing);
            return ours ? Optional.of(Long.parseLong(text.substring(0, space))) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Names what a mark was made for without telling it. */
    static String fingerprint(String thing) {
        return Digests.hex("SHA-1", thing.getBytes(StandardCharsets.UTF_8));
    }
}
