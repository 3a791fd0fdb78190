package dev.lifeboat.reference;

import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen.Notice;
import java.util.Optional;

/** The person took so long over the proof that the sign-in before it no longer counts. */
final class ProofLapsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProofLapsed() {
        super("the sign-in before the proof has ended", null, false, false);
    }

    Notice notice() {
        return new Notice(NoticeCode.PROOF_EXPIRED, Optional.empty(), "That took too long. Sign in again.");
    }
}
