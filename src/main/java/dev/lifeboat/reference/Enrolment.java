package dev.lifeboat.reference;

import dev.lifeboat.spi.AccountKind;
import java.util.List;
import java.util.Optional;

/**
 * Gets credentials for this phone and files them: a new entry for an account that is not there yet, else the credential of
 * its entry is replaced.
 */
record Enrolment(Installation installation) {

    /** @throws Setback if the provider refuses or cannot be reached; nothing has changed then */
    void personal(MicrosoftSession stronger) {
        String purpose = "personal " + stronger.account();
        DeviceKey key =
                installation.vault().keyFor(purpose, installation.policies().keys());
        Issued issued = installation.microsoft().createCredential(stronger, key);
        Entry entry = Entry.personal(issued.issuer(), issued.username(), issued.push());
        file(entry, issued.heldWith(key, MicrosoftClient.PROVIDER));
        installation.vault().keyUsed(purpose);
    }

    /**
     * Trades an activation code in.
     *
     * @param expected the entry that is recovered; empty when one is added
     * @throws Setback if the provider refuses or cannot be reached, or the code is for another account
     */
    void work(ActivationCode activation, Optional<Entry> expected) {
        String purpose = activation.provider() + " " + activation.ticket() + " " + activation.code();
        DeviceKey key =
                installation.vault().keyFor(purpose, installation.policies().keys());
        Issued issued = installation.work().activate(activation, key, expected.map(Entry::username));
        Entry entry = Entry.work(issued.issuer(), issued.username(), issued.push(), activation.tenant());
        if (expected.isPresent() && !expected.get().names(entry)) {
            throw WorkClient.wrongAccount();
        }
        file(entry, issued.heldWith(key, activation.provider()));
        installation.vault().keyUsed(purpose);
    }

    /** @return whether that changed anything; the same secret once more does not */
    boolean thirdParty(OtpauthUri uri) {
        List<Account> accounts = installation.vault().accounts();
        boolean present = accounts.stream()
                .filter(account -> account.entry().names(uri.entry()))
                .flatMap(account -> account.otp().stream())
                .anyMatch(uri.otp()::sharesSecretWith);
        if (!present) {
            installation.vault().add(uri.entry(), Credential.of(uri.otp()));
        }
        return !present;
    }

    private void file(Entry entry, Credential credential) {
        Vault vault = installation.vault();
        Optional<Account> present = vault.accounts().stream()
                .filter(account -> account.entry().kind() != AccountKind.THIRD_PARTY)
                .filter(account -> account.entry().names(entry))
                .findFirst();
        present.ifPresentOrElse(
                account -> vault.replace(account.proven(entry, credential)), () -> vault.add(entry, credential));
    }
}
