package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.secret.SecretKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The device credentials of one provider, in the order in which they were created. */
final class CredentialRegistry {

    private final Provider provider;
    private final int digits;
    private final Map<String, IssuedCredential> byId = new LinkedHashMap<>();

    /** @param digits of the codes this provider's devices make */
    CredentialRegistry(Provider provider, int digits) {
        this.provider = provider;
        this.digits = digits;
    }

    /** What a registration came to; {@code created} is false when account and public key were known already. */
    record Registration(IssuedCredential issued, boolean created) {}

    Registration register(String username, SignInMethod method, DeviceKey key, String deviceName) {
        if (key.privatePartSent()) {
            provider.announce(
                    new ProviderEvent.PrivateKeyReceived(provider.name(), username, deviceName, provider.now()));
        }
        Optional<IssuedCredential> known = issuedFor(username, key);
        if (known.isPresent()) {
            Credential found = known.get().credential();
            provider.announce(new ProviderEvent.CredentialFound(
                    provider.name(), username, found.id(), found.deviceName(), provider.now()));
            return new Registration(known.get(), false);
        }
        return new Registration(create(username, method, key, deviceName), true);
    }

    private IssuedCredential create(String username, SignInMethod method, DeviceKey key, String deviceName) {
        Credential credential = new Credential(
                "cr-" + provider.dice().hex(8), username, deviceName, key.key(), method.push(), provider.now());
        Optional<Totp> totp = method.code() ? Optional.of(seeded(username)) : Optional.empty();
        IssuedCredential issued = new IssuedCredential(credential, totp);
        byId.put(credential.id(), issued);
        provider.announce(new ProviderEvent.CredentialCreated(
                provider.name(), username, credential.id(), deviceName, key.key(), credential.createdAt()));
        return issued;
    }

    private Totp seeded(String username) {
        byte[] seed = provider.dice().bytes(TotpAlgorithm.SHA1.seedLength());
        provider.keep(username, "totp-seed", SecretKind.TOTP_SEED, seed);
        return new Totp(seed, TotpAlgorithm.SHA1, digits, Duration.ofSeconds(30));
    }

    private Optional<IssuedCredential> issuedFor(String username, DeviceKey key) {
        return byId.values().stream()
                .filter(issued -> issued.credential().username().equals(username))
                .filter(issued ->
                        issued.credential().publicKey().getW().equals(key.key().getW()))
                .findFirst();
    }

    Optional<Credential> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(IssuedCredential::credential);
    }

    List<Credential> of(String username) {
        return byId.values().stream()
                .map(IssuedCredential::credential)
                .filter(credential -> credential.username().equals(username))
                .toList();
    }

    void delete(Credential credential) {
        byId.remove(credential.id());
        provider.announce(new ProviderEvent.CredentialDeleted(
                provider.name(), credential.username(), credential.id(), provider.now()));
    }

    CodeCheck check(String username, String code) {
        Optional<Credential> by = byId.values().stream()
                .filter(issued -> issued.credential().username().equals(username))
                .filter(issued -> issued.totp()
                        .filter(totp -> totp.accepts(code, provider.now()))
                        .isPresent())
                .map(IssuedCredential::credential)
                .findFirst();
        provider.announce(by.<ProviderEvent>map(credential -> new ProviderEvent.CodeAccepted(
                        provider.name(), username, credential.id(), credential.deviceName(), provider.now()))
                .orElseGet(() -> new ProviderEvent.CodeRefused(provider.name(), username, provider.now())));
        return new CodeCheck(by);
    }
}
