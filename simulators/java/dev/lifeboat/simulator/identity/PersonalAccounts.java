package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.secret.SecretKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Everyone the personal-account provider knows, and whose identities it knows not to be its own. */
final class PersonalAccounts {

    private final Provider provider;
    private final Map<String, PersonalAccount> byName = new LinkedHashMap<>();
    private final List<Predicate<String>> workIdentities = new ArrayList<>();

    PersonalAccounts(Provider provider) {
        this.provider = provider;
    }

    PersonalAccount create(NewPersonalAccount wanted) {
        String name = Provider.canonical(wanted.username());
        if (byName.containsKey(name)) {
            throw new IllegalArgumentException("there is a personal account " + wanted.username() + " already");
        }
        PersonalAccount account = new PersonalAccount(provider.dice().hex(8), wanted);
        byName.put(name, account);
        keepPassword(account, wanted.password());
        return account;
    }

    void changePassword(PersonalAccount account, String wanted) {
        if (account.hasPassword(wanted)) {
            throw new IllegalArgumentException("the new password of " + account.username() + " is the old one");
        }
        account.changePassword(wanted);
        keepPassword(account, wanted);
        provider.announce(new ProviderEvent.PasswordChanged(provider.name(), account.username(), provider.now()));
    }

    private void keepPassword(PersonalAccount account, String password) {
        provider.keep(account.username(), "password", SecretKind.PASSWORD, password);
    }

    Optional<PersonalAccount> find(String username) {
        return Optional.ofNullable(byName.get(Provider.canonical(username)));
    }

    /** The account of a person who certainly has one. */
    PersonalAccount known(String username) {
        return find(username)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no personal account " + username + "; there are " + byName.keySet()));
    }

    void recognise(Predicate<String> workIdentity) {
        workIdentities.add(workIdentity);
    }

    boolean isWorkIdentity(String username) {
        return workIdentities.stream().anyMatch(knows -> knows.test(username));
    }
}
