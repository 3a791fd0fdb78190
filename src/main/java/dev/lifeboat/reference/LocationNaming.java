package dev.lifeboat.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the object that holds the backup of a location. */
@FunctionalInterface
public interface LocationNaming {

    /** A name that both accounts decide (rules R06, R07, R25) and that gives neither of them away. */
    String nameOf(Location location);

    /** The correct naming: a digest over the store and both accounts. */
    static LocationNaming byBothAccounts() {
        return location -> "backup-"
                + digest(location.store().wireName() + "\n" + location.cloudAccount() + "\n"
                        + location.microsoftAccount());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
