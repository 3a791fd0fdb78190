package dev.lifeboat.steps;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a person answers the prompts of a flow.
 *
 * @param username typed at sign-in prompts
 * @param password typed at sign-in prompts
 * @param proof the channel chosen for proofs
 * @param instead what the person does at certain prompts in place of what they ask for
 */
public record Manner(String username, String password, ProofChannel proof, Map<PromptFor, Supplier<Action>> instead) {

    public Manner {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(proof, "proof");
        instead = Map.copyOf(instead);
    }

    static Manner signingInAs(String username, String password) {
        return new Manner(username, password, ProofChannel.EMAIL, Map.of());
    }

    /** Leaves where the password is asked for. */
    Manner leaving() {
        return leavingAt(PromptFor.SIGN_IN);
    }

    Manner leavingAt(PromptFor prompt) {
        return doing(prompt, Action.Cancel::new);
    }

    Manner withPassword(String other) {
        return new Manner(username, other, proof, instead);
    }

    Manner provingBy(ProofChannel channel) {
        return new Manner(username, password, channel, instead);
    }

    Manner provingWrongly() {
        return doing(PromptFor.PROOF_CODE, () -> new Action.EnterProof("0000000"));
    }

    /** Says no where something has to be confirmed. */
    Manner declining() {
        return leavingAt(PromptFor.CONFIRM);
    }

    /** Whether the person says no where something has to be confirmed. */
    boolean declines() {
        return instead.containsKey(PromptFor.CONFIRM);
    }

    /** Does something else when a prompt comes; the action is made up at that moment. */
    Manner doing(PromptFor prompt, Supplier<Action> action) {
        Map<PromptFor, Supplier<Action>> more = new EnumMap<>(PromptFor.class);
        more.putAll(instead);
        more.put(prompt, action);
        return new Manner(username, password, proof, more);
    }

    Optional<Action> insteadAt(PromptFor prompt) {
        return Optional.ofNullable(instead.get(prompt)).map(Supplier::get);
    }
}
