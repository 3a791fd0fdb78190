package dev.lifeboat.reference;

import dev.lifeboat.spi.Action.EnterDetails;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.Screen.Notice;
import java.util.Optional;
import java.util.function.Supplier;

/** Adds a third-party account from its QR code or from the address that the code stands for. */
record AddThirdParty(Installation installation) implements QrFlow {

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
        return OtpauthUri.parse(text).map(uri -> () -> add(uri));
    }

    @Override
    public Optional<Supplier<Turn>> typed(EnterDetails details) {
        return Optional.ofNullable(details.uri()).flatMap(uri -> scanned(uri.strip()));
    }

    private Turn add(OtpauthUri uri) {
        boolean added = new Enrolment(installation).thirdParty(uri);
        return added
                ? Turn.end()
                : Turn.end(new Notice(
                        NoticeCode.ACCOUNT_EXISTS, Optional.empty(), "This account is on this phone already."));
    }
}
