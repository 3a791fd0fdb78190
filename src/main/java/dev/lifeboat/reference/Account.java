package dev.lifeboat.reference;

import dev.lifeboat.spi.AccountState;
import java.util.Objects;
import java.util.Optional;

/**
 * An account on this phone.
 *
 * @param id opaque, stable for the installation, never in a backup
 * @param credential empty while the account waits for proof of identity (rule R34)
 */
public record Account(String id, Entry entry, Optional<Credential> credential) {

    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(credential, "credential");
    }

    /** Ready exactly when there is something to prove the person's identity with. */
    public AccountState state() {
        return credential.isPresent() ? AccountState.READY : AccountState.NEEDS_VERIFICATION;
    }

    /** What makes its codes, if it is ready and makes any. */
    public Optional<Otp> otp() {
        return credential.flatMap(Credential::otp);
    }

    /** What this phone alone can sign with for it, if it is ready and has that. */
    public Optional<DeviceCredential> device() {
        return credential.flatMap(Credential::device);
    }

    /** The same account, its entry and credential replaced by newly issued ones. */
    Account proven(Entry newEntry, Credential newCredential) {
        return new Account(id, newEntry, Optional.of(newCredential));
    }
}
