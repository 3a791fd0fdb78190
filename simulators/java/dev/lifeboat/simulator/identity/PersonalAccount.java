package dev.lifeboat.simulator.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One personal account as the provider keeps it. */
final class PersonalAccount {

    private final String id;
    private final String username;
    private final SignInMethod method;
    private final boolean secondFactor;
    private final Map<Channel, String> proofs = new EnumMap<>(Channel.class);
    private String password;
    private int passwordVersion;

    PersonalAccount(String id, NewPersonalAccount wanted) {
        this.id = id;
        this.username = wanted.username();
        this.method = wanted.method();
        this.secondFactor = wanted.secondFactor();
        this.password = wanted.password();
        proofs.putAll(wanted.proofs());
    }

    /** Never changes. */
    String id() {
        return id;
    }

    String username() {
        return username;
    }

    SignInMethod method() {
        return method;
    }

    boolean secondFactor() {
        return secondFactor;
    }

    boolean hasPassword(String guess) {
        return password.equals(guess);
    }

    /** Goes up with every change of the password; a token of an earlier version is dead. */
    int passwordVersion() {
        return passwordVersion;
    }

    void changePassword(String wanted) {
        password = wanted;
        passwordVersion++;
    }

    Map<Channel, String> proofs() {
        return proofs;
    }

    Optional<String> proof(Channel channel) {
        return Optional.ofNullable(proofs.get(channel));
    }
}
