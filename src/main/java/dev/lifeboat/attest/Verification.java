package dev.lifeboat.attest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What can be said of a folder that claims to be a run.
 *
 * @param sealed whether there is anything to hold it against: a run that did not come to its end has no seal
 * @param altered what is not as it was sealed, a sentence each
 * @param signer fingerprint of the key that the signature is by; empty where there is no good signature
 * @param trusted whether that key is one that the asker trusts
 * @param byAnotherKey whether the asker trusts a key, and it is signed by another one
 * @param established what is certain now, a sentence each
 * @param open what is not, a sentence each
 */
public record Verification(
        boolean sealed,
        List<String> altered,
        Optional<String> signer,
        boolean trusted,
        boolean byAnotherKey,
        List<String> established,
        List<String> open) {

    /** 0 if the folder is as somebody trusted sealed it, 1 if it was altered, 3 if there is no telling. */
    public int exitCode() {
        return altered.isEmpty() ? sealed && trusted ? 0 : 3 : 1;
    }

    /** Whether nothing is wrong but that it is signed by a key that the asker does not trust. */
    public boolean isWholeByAnotherKey() {
        return byAnotherKey && altered.size() == 1;
    }

    /**
     * Verifies a folder.
     *
     * @param trusted fingerprint of the key that the asker trusts
     */
    public static Verification of(Path folder, Optional<String> trusted) throws IOException {
        if (!Files.isRegularFile(folder.resolve(Manifest.FILE))) {
            return unsealed(folder);
        }
        List<String> altered = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(folder.resolve(Manifest.FILE));
        Optional<Manifest> manifest = manifest(bytes);
        if (manifest.isEmpty()) {
            altered.add(Manifest.FILE + " was changed: it is not as a kit writes it");
            return nothing(true, altered, List.of());
        }
        TreeMap<String, String> present = FolderDigest.in(folder);
        altered.addAll(FolderDigest.differences(manifest.get().files(), present));
        altered.addAll(FolderDigest.emptyFolders(folder));
        Optional<String> signer = signer(folder, manifest.get(), bytes, altered);
        return judged(folder, manifest.get(), altered, signer, trusted);
    }

    private static final String INCOMPLETE = "INCOMPLETE";
    private static final String NOTHING = "whether anything else is as it was written";

    private static Verification unsealed(Path folder) {
        if (Files.exists(folder.resolve(INCOMPLETE))) {
            return nothing(false, List.of(), List.of("the run did not come to its end"));
        }
        return Files.exists(folder.resolve(Manifest.SIGNATURE))
                ? nothing(true, List.of(Manifest.FILE + " is missing"), List.of())
                : nothing(false, List.of(), List.of("the folder has no " + Manifest.FILE));
    }

    private static Verification nothing(boolean sealed, List<String> altered, List<String> established) {
        return new Verification(sealed, altered, Optional.empty(), false, false, established, List.of(NOTHING));
    }

    /** Only the very bytes that a kit would write for what is said in it. */
    private static Optional<Manifest> manifest(byte[] bytes) {
        try {
            Manifest manifest = Seal.JSON.treeToValue(Seal.read(bytes), Manifest.class);
            return Optional.ofNullable(manifest).filter(read -> Arrays.equals(Seal.written(read), bytes));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> signer(Path folder, Manifest manifest, byte[] bytes, List<String> altered)
            throws IOException {
        Path file = folder.resolve(Manifest.SIGNATURE);
        if (!Files.isRegularFile(file)) {
            altered.add(Manifest.SIGNATURE + " is missing");
            return Optional.empty();
        }
        byte[] signature = Files.readAllBytes(file);
        try {
            Envelope envelope = Envelope.of(Seal.read(signature));
            PublicKey key = PublicKey.of(manifest.key().publicKey());
            if (!Arrays.equals(Seal.written(envelope), signature) || !envelope.isSignedBy(key)) {
                altered.add(Manifest.SIGNATURE + " is not a signature by the key that " + Manifest.FILE + " names");
            } else if (!Seal.read(envelope.statement())
                    .at("/subject/0/digest/sha256")
                    .asText()
                    .equals(Sha256.of(bytes))) {
                altered.add(Manifest.FILE + " is not the one that was signed");
            } else {
                return Optional.of(key.fingerprint());
            }
        } catch (IllegalArgumentException | UnusableKey e) {
            altered.add(Manifest.SIGNATURE + " or " + Manifest.FILE + " was changed: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Verification judged(
            Path folder, Manifest manifest, List<String> altered, Optional<String> signer, Optional<String> wanted) {
        boolean trusted = signer.isPresent() && signer.equals(wanted);
        boolean byAnotherKey = wanted.isPresent() && signer.isPresent() && !trusted;
        List<String> established = new ArrayList<>();
        List<String> open = new ArrayList<>();
        if (Files.exists(folder.resolve(INCOMPLETE))) {
            altered.add(INCOMPLETE + " was added, or the run was ended in its very last moment");
        }
        if (altered.isEmpty()) {
            established.add("all %s files are as %s lists them, and there are no others"
                    .formatted(manifest.files().size(), Manifest.FILE));
            established.add("the list is signed by the key " + manifest.key().fingerprint());
        }
        if (altered.isEmpty() && trusted) {
            established.add("that is the key that you trust");
        } else if (wanted.isEmpty()) {
            open.add(
                    manifest.key().kind().equals("run")
                            ? "who made it: the key was made for this run alone, so whoever changed the files could have signed them"
                                    + " anew. The run printed the key's fingerprint: compare it, or give it with --fingerprint"
                            : "whose key that is: give the public key with --key, or its fingerprint with --fingerprint");
        }
        if (byAnotherKey) {
            altered.add("it is signed by " + signer.get() + " and not by the key that you trust, " + wanted.get());
        }
        return new Verification(true, List.copyOf(altered), signer, trusted, byAnotherKey, established, open);
    }
}
