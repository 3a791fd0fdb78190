package dev.lifeboat.reference;

import dev.lifeboat.spi.Action.EnterDetails;
import dev.lifeboat.spi.PromptReason;
import java.util.Optional;
import java.util.function.Supplier;

/** A recovered work or school account gets a credential on this phone after its provider's QR code (rules R40, R46). */
record ScanQrToRecover(Installation installation, Account recovering) implements QrFlow {

    @Override
    public PromptReason why() {
        return PromptReason.RECOVER_ACCOUNT;
    }

    @Override
    public Optional<String> account() {
        return Optional.of(recovering.id());
    }

    @Override
    public Optional<Supplier<Turn>> scanned(String text) {
        return ActivationCode.scanned(text).map(this::use);
    }

    /** Typing completes the recovery as scanning does (rule R49). */
    @Override
    public Optional<Supplier<Turn>> typed(EnterDetails details) {
        return details.code() == null
                ? Optional.empty()
                : ActivationCode.typed(details.code(), details.url()).map(this::use);
    }

    private Supplier<Turn> use(ActivationCode activation) {
        return () -> {
            // R15: no other organisation is told the user name.
            if (!recovering.entry().tenant().equals(Optional.of(activation.tenant()))) {
                throw WorkClient.wrongAccount();
            }
            new Enrolment(installation).work(activation, Optional.of(recovering.entry()));
            return Turn.end();
        };
    }
}
