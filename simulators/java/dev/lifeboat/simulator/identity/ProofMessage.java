package dev.lifeboat.simulator.identity;

import java.time.Instant;

/**
 * A message with a proof code.
 *
 * @param username the account it is about
 * @param address the e-mail address or phone number it went to
 */
public record ProofMessage(String username, Channel channel, String address, String code, Instant at) {

    /** Says everything but the code. */
    @Override
    public String toString() {
        return "ProofMessage[for " + username + " by " + channel + " to " + address + " at " + at + "]";
    }
}
