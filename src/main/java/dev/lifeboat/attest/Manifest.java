package dev.lifeboat.attest;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is in a run's folder and what it rests on: {@code manifest.json}.
 *
 * @param schema 1 so far
 * @param digests of what the run rests on: kit, rules, features, subject where they are known, and the plan
 * @param key the public key that it is signed with
 * @param files every file but this one and its signature, by its path with slashes, with the SHA-256 of its content
 */
public record Manifest(
        int schema,
        String kit,
        String subject,
        String edition,
        String verdict,
        TreeMap<String, String> digests,
        Key key,
        TreeMap<String, String> files) {

    public Manifest {
        Objects.requireNonNull(digests, "digests");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(files, "files");
    }

    /** The schema that this kit writes. */
    public static final int SCHEMA = 1;

    /** Its name in the run's folder. */
    static final String FILE = "manifest.json";

    /** The name of its signature. */
    static final String SIGNATURE = "manifest.sig";

    /** What cannot be among the files. */
    static final List<String> NOT_LISTED = List.of(FILE, SIGNATURE, "INCOMPLETE");

    /**
     * A public key.
     *
     * @param kind {@code run} if it was made for this run only, so that nobody knows it; {@code given} otherwise
     * @param publicKey a SubjectPublicKeyInfo in base64
     */
    public record Key(String kind, String fingerprint, String publicKey) {}
}
