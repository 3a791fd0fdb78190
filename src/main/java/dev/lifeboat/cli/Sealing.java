package dev.lifeboat.cli;

import dev.lifeboat.attest.SigningKey;
import picocli.CommandLine.Option;

/** The key that a run's folder is sealed with. */
final class Sealing {

    private static final String VARIABLE = "LIFEBOAT_SIGNING_KEY";

    @Option(
            names = "--sign-key",
            paramLabel = "FILE",
            description = "Seal the run with this Ed25519 private key in PEM. Default: what " + VARIABLE
                    + " holds (a file's name, or the key itself), else a key made for this run.")
    private String file;

    SigningKey key() {
        String given = file != null ? file : System.getenv(VARIABLE);
        return given == null || given.isBlank() ? SigningKey.ofThisRun() : SigningKey.given(given);
    }

    /** What a person should write down. */
    String said(SigningKey key) {
        return "by the key " + key.fingerprint();
    }
}
