package dev.lifeboat.simulator.identity;

/** The hash behind a one-time code (RFC 6238); {@link #name()} is what an otpauth URI says. */
public enum TotpAlgorithm {
    SHA1,
    SHA256,
    SHA512;

    String mac() {
        return "Hmac" + name();
    }

    /** The length of a seed in bytes that the standard recommends: that of the hash. */
    public int seedLength() {
        return switch (this) {
            case SHA1 -> 20;
            case SHA256 -> 32;
            case SHA512 -> 64;
        };
    }
}
