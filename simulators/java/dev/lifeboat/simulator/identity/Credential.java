package dev.lifeboat.simulator.identity;

import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/**
 * What a provider knows of one device of an account.
 *
 * @param id the {@code credentialId} of the answer
 * @param username as the provider writes it
 * @param deviceName what the device called itself
 * @param publicKey what its sign-in decisions are verified with
 * @param push whether sign-in requests go to it
 * @param createdAt simulated time
 */
public record Credential(
        String id, String username, String deviceName, ECPublicKey publicKey, boolean push, Instant createdAt) {}
