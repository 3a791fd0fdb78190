package dev.lifeboat.simulator.cloud;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksums that the stores show of what they hold. */
final class Digests {

    private Digests() {}

    static byte[] of(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks " + algorithm, e);
        }
    }

    static String hex(String algorithm, byte[] content) {
        return HexFormat.of().formatHex(of(algorithm, content));
    }
}
