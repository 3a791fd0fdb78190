package dev.lifeboat.cli;

import dev.lifeboat.attest.Verification;
import java.util.List;

/**
 * What {@code verify --json} says of a run's folder.
 *
 * @param verdict {@code VERIFIED}, {@code ALTERED} or {@code NOT VERIFIED}, as the exit code has it
 * @param signer null where there is no good signature
 */
record VerificationView(
        String verdict,
        boolean sealed,
        List<String> altered,
        String signer,
        boolean trusted,
        List<String> established,
        List<String> open) {

    static VerificationView of(Verification verification) {
        return new VerificationView(
                switch (verification.exitCode()) {
                    case 0 -> "VERIFIED";
                    case 1 -> "ALTERED";
                    default -> "NOT VERIFIED";
                },
                verification.sealed(),
                verification.altered(),
                verification.signer().orElse(null),
                verification.trusted(),
                verification.established(),
                verification.open());
    }
}
