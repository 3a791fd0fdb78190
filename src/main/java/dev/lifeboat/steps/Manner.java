package dev.lifeboat.steps;

import dev.lifeboat.spi.ProofChannel;
import java.util.Optional;

/**
 * How a person answers the prompts of a flow.
 *
 * @param username typed at sign-in prompts
 * @param password typed at sign-in prompts; empty if the person leaves instead of signing in
 * @param proof the channel chosen for proofs
 * @param proves whether the person types the code that arrived, or a wrong one
 * @param confirms the answer to a confirm prompt
 */
public record Manner(String username, Optional<String> password, ProofChannel proof, boolean proves, boolean confirms) {

    static Manner signingInAs(String username, String password) {
        return new Manner(username, Optional.of(password), ProofChannel.EMAIL, true, true);
    }

    Manner leaving() {
        return new Manner(username, Optional.empty(), proof, proves, confirms);
    }

    Manner withPassword(String other) {
        return new Manner(username, Optional.of(other), proof, proves, confirms);
    }

    Manner provingBy(ProofChannel channel) {
        return new Manner(username, password, channel, proves, confirms);
    }

    Manner provingWrongly() {
        return new Manner(username, password, proof, false, confirms);
    }

    Manner declining() {
        return new Manner(username, password, proof, proves, false);
    }
}
