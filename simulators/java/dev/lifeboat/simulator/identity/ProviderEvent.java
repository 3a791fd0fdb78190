package dev.lifeboat.simulator.identity;

import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/** Something that a provider saw. Secrets are never part of an event. */
public sealed interface ProviderEvent {

    /** {@code microsoft}, a tenant's name, or a third-party issuer. */
    String provider();

    /** The account as the provider writes it. */
    String username();

    Instant at();

    /** A device got a credential of its own (rule R31). */
    record CredentialCreated(
            String provider, String username, String credentialId, String deviceName, ECPublicKey publicKey, Instant at)
            implements ProviderEvent {}

    /** A device asked again with a public key that the account has already, and got the same credential. */
    record CredentialFound(String provider, String username, String credentialId, String deviceName, Instant at)
            implements ProviderEvent {}

    record CredentialDeleted(String provider, String username, String credentialId, Instant at)
            implements ProviderEvent {}

    /** A finding: the public key came with its private part, which must never travel (rule R36). */
    record PrivateKeyReceived(String provider, String username, String deviceName, Instant at)
            implements ProviderEvent {}

    /**
     * A one-time code was accepted.
     *
     * @param credentialId whose code it was; at a third party the number of the enrolment
     * @param deviceName empty at a third party, which knows no devices
     */
    record CodeAccepted(String provider, String username, String credentialId, String deviceName, Instant at)
            implements ProviderEvent {}

    record CodeRefused(String provider, String username, Instant at) implements ProviderEvent {}

    /** Someone wants to sign in, and the account's devices are asked. */
    record SignInAsked(String provider, String username, String requestId, Instant at) implements ProviderEvent {}

    /** A device answered, with a signature that is right. */
    record SignInAnswered(
            String provider, String username, String requestId, String credentialId, boolean approved, Instant at)
            implements ProviderEvent {}

    /** An answer that does not count; {@code reason} is the error of the reply. */
    record SignInAnswerRefused(String provider, String username, String requestId, String reason, Instant at)
            implements ProviderEvent {}

    record PasswordAccepted(String provider, String username, Instant at) implements ProviderEvent {}

    /** The username is the one that was sent; nobody need have it. */
    record PasswordRefused(String provider, String username, Instant at) implements ProviderEvent {}

    /** A work or school identity tried to sign in as a personal one (rule R17). */
    record WorkIdentityRefused(String provider, String username, Instant at) implements ProviderEvent {}

    /** The password was right and a second factor is demanded. */
    record SecondFactorDemanded(String provider, String username, Instant at) implements ProviderEvent {}

    record SessionRefreshed(String provider, String username, Instant at) implements ProviderEvent {}

    record PasswordChanged(String provider, String username, Instant at) implements ProviderEvent {}

    record ProofSent(String provider, String username, Channel channel, Instant at) implements ProviderEvent {}

    record ProofAccepted(String provider, String username, Channel channel, Instant at) implements ProviderEvent {}

    /** {@code reason} is the error of the reply. */
    record ProofRefused(String provider, String username, Channel channel, String reason, Instant at)
            implements ProviderEvent {}

    record BackupKeyIssued(String provider, String username, String keyId, Instant at) implements ProviderEvent {}

    record BackupKeyRead(String provider, String username, String keyId, Instant at) implements ProviderEvent {}

    /** The key asked for is unknown, or another account's; the asker is not told which. */
    record BackupKeyRefused(String provider, String username, String keyId, Instant at) implements ProviderEvent {}

    record ActivationIssued(String provider, String username, String ticket, IssuingRoute issuedBy, Instant at)
            implements ProviderEvent {}

    record ActivationUsed(
            String provider, String username, String ticket, IssuingRoute issuedBy, String credentialId, Instant at)
            implements ProviderEvent {}

    /** {@code username} is the account the code was for, or empty when the code is unknown. */
    record ActivationRefused(String provider, String username, String ticket, String reason, Instant at)
            implements ProviderEvent {}

    /** A third-party provider showed a new QR code: what rule R05 wants to spare people. */
    record Enrolled(String provider, String username, int number, Instant at) implements ProviderEvent {}
}
