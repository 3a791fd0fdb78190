package dev.lifeboat.observation;

import dev.lifeboat.simulator.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request that cannot be put together again from what was observed of it, because secrets stand in it in an unusual
 * spelling, compressed, or drawn. It is locked with the very secrets that it holds: who knows them learns nothing new, and
 * nobody else can read it.
 *
 * @param lockedWith references of the secrets; none if it holds none
 * @param content the locked bytes in base64
 */
public record ExactRequest(List<String> lockedWith, String content) {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    public ExactRequest {
        lockedWith = List.copyOf(lockedWith);
    }

    /** Locks a request unless the observation tells all of it. */
    static Optional<ExactRequest> of(
            SentRequest sent, Observation.Exchanged told, Supplier<Collection<String>> holds, References references) {
        if (SentRequest.told(told, references).sameAs(sent)) {
            return Optional.empty();
        }
        List<String> names = List.copyOf(new TreeSet<>(holds.get()));
        byte[] plain = sent.toBytes();
        // Equal content gives equal bytes, and no nonce ever meets two contents.
        byte[] nonce = Arrays.copyOf(digest().digest(plain), NONCE);
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, key(names, references), nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + locked.length);
        System.arraycopy(locked, 0, whole, NONCE, locked.length);
        return Optional.of(new ExactRequest(names, Base64.getEncoder().encodeToString(whole)));
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if these secrets do not open it
     */
    public SentRequest opened(References references) {
        byte[] whole = Base64.getDecoder().decode(content);
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        byte[] locked = Arrays.copyOfRange(whole, NONCE, whole.length);
        return SentRequest.of(crypt(Cipher.DECRYPT_MODE, key(lockedWith, references), nonce, locked));
    }

    private static SecretKeySpec key(List<String> names, References references) {
        MessageDigest digest = digest();
        for (String name : names) {
            Secret secret = references.named(name);
            if (secret == null) {
                throw new IllegalArgumentException("this world has no secret called " + name);
            }
            digest.update(secret.value());
        }
        return new SecretKeySpec(digest.digest(), "AES");
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("these are not the secrets that the request was locked with", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
