package dev.lifeboat.cli;

import dev.lifeboat.attest.PublicKey;
import dev.lifeboat.attest.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifeboat verify}: whether a run's folder is as it was written, and by whom. */
@Command(
        name = "verify",
        description = "Says whether the folder of a run is as it was written, and what is known of who wrote it.",
        sortOptions = false,
        footer = {
            "",
            "Exit code: 0 as it was written, signed by the key you trust, 1 something was changed, added or removed,",
            "or it is signed by another key than the one you trust, 3 the key is unknown to you or the run is not sealed.",
            "",
            "Examples:",
            "  lifeboat verify reports/latest",
            "  lifeboat verify reports/latest --key auditor.pub.pem"
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The folder of a run.")
    private Path run;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key to trust: Ed25519, as a key or a certificate in PEM.")
    private Path key;

    @Option(names = "--fingerprint", paramLabel = "SHA256", description = "The fingerprint of the key to trust.")
    private String fingerprint;

    @Option(names = "--json", description = "As JSON, for machines.")
    private boolean json;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        Verification verification;
        try {
            verification = Verification.of(GivenRun.sealedAt(run, spec), trusted());
        } catch (IOException e) {
            throw new UncheckedIOException("'" + run + "' cannot be read: " + e.getMessage(), e);
        }
        if (json) {
            spec.commandLine().getOut().println(Json.write(VerificationView.of(verification)));
        } else {
            print(verification);
        }
        return verification.exitCode();
    }

    private Optional<String> trusted() {
        if (key != null) {
            return Optional.of(PublicKey.in(key).fingerprint());
        }
        if (fingerprint == null) {
            return Optional.empty();
        }
        String digits = fingerprint.toLowerCase(Locale.ROOT).replaceFirst("^sha256:", "");
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--fingerprint expects the 64 hexadecimal digits that the run printed, not '" + fingerprint + "'.");
        }
        return Optional.of("sha256:" + digits);
    }

    private void print(Verification verification) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                switch (verification.exitCode()) {
                    case 0 -> "VERIFIED  " + run;
                    case 1 -> (verification.isWholeByAnotherKey() ? "SIGNED BY ANOTHER KEY  " : "ALTERED  ") + run;
                    default -> "NOT VERIFIED  " + run;
                });
        print(
                verification.isWholeByAnotherKey() ? "Not as you trust:" : "Not as it was sealed:",
                verification.altered());
        print("Established:", verification.established());
        print("Not established:", verification.open());
    }

    private void print(String what, List<String> sentences) {
        if (!sentences.isEmpty()) {
            spec.commandLine().getOut().println(what);
            sentences.forEach(sentence ->
                    spec.commandLine().getOut().println("  " + sentence.replaceAll("\\p{Cntrl}", "\ufffd")));
        }
    }
}
