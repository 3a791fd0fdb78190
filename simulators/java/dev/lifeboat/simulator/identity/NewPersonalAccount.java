package dev.lifeboat.simulator.identity;

import java.util.EnumMap;
import java.util.Map;

/**
 * A personal Microsoft account as its owner sets it up. It begins with push, without proofs, and without a second factor
 * at sign-in.
 *
 * @param proofs the alternate address or number for each channel
 * @param method codes only, or push and code
 * @param secondFactor whether signing in with the password alone is answered with {@code interaction_required}
 */
public record NewPersonalAccount(
        String username, String password, Map<Channel, String> proofs, SignInMethod method, boolean secondFactor) {

    public NewPersonalAccount {
        if (username == null || username.isBlank()) {
            throw new IllegalArgumentException("an account needs a user name");
        }
        if (password == null || password.isEmpty()) {
            throw new IllegalArgumentException("the account " + username + " needs a password");
        }
        if (method == SignInMethod.PUSH) {
            throw new IllegalArgumentException("personal accounts with push make codes too; use PUSH_AND_CODE or CODE");
        }
        Map<Channel, String> ordered = new EnumMap<>(Channel.class);
        ordered.putAll(proofs);
        proofs = ordered;
    }

    public static NewPersonalAccount of(String username, String password) {
        return new NewPersonalAccount(username, password, Map.of(), SignInMethod.PUSH_AND_CODE, false);
    }

    public NewPersonalAccount withEmail(String address) {
        return withProof(Channel.EMAIL, address);
    }

    public NewPersonalAccount withPhone(String number) {
        return withProof(Channel.PHONE, number);
    }

    public NewPersonalAccount codeOnly() {
        return new NewPersonalAccount(username, password, proofs, SignInMethod.CODE, secondFactor);
    }

    public NewPersonalAccount withSecondFactor() {
        return new NewPersonalAccount(username, password, proofs, method, true);
    }

    private NewPersonalAccount withProof(Channel channel, String address) {
        Map<Channel, String> more = new EnumMap<>(Channel.class);
        more.putAll(proofs);
        more.put(channel, address);
        return new NewPersonalAccount(username, password, more, method, secondFactor);
    }

    /** Says everything but the password. */
    @Override
    public String toString() {
        return "NewPersonalAccount[" + username + ", " + proofs.keySet() + ", " + method + "]";
    }
}
