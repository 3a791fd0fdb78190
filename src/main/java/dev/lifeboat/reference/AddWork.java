package dev.lifeboat.reference;

import dev.lifeboat.spi.Action.EnterDetails;
import dev.lifeboat.spi.PromptReason;
import java.util.Optional;
import java.util.function.Supplier;

/** Adds a work or school account from its provider's QR code, or from the code and address shown beside it. */
record AddWork(Installation installation) implements QrFlow {

    @Override
    public PromptReason why() {
        return PromptReason.ADD_ACCOUNT;
    }

    @Override
    public Optional<String> account() {
        return Optional.empty();
    }

    @Override
    public Optional<Supplier<Turn>> scanned(String text) {
        return ActivationCode.scanned(text).map(this::use);
    }

    @Override
    public Optional<Supplier<Turn>> typed(EnterDetails details) {
        return details.code() == null
                ? Optional.empty()
                : ActivationCode.typed(details.code(), details.url()).map(this::use);
    }

    private Supplier<Turn> use(ActivationCode activation) {
        return () -> {
            new Enrolment(installation).work(activation, Optional.empty());
            return Turn.end();
        };
    }
}
