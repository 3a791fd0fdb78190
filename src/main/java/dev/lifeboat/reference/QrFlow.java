package dev.lifeboat.reference;

import dev.lifeboat.spi.Action.EnterDetails;
import java.util.Optional;
import java.util.function.Supplier;

/** A flow in which the person shows a QR code or types what it says. */
sealed interface QrFlow extends Flow permits AddThirdParty, AddWork, ScanQrToRecover {

    /** What to do with the text of a QR code; empty if it is of no use here. */
    Optional<Supplier<Turn>> scanned(String text);

    /** What to do with details typed by hand (rule R49); empty if they are of no use here. */
    Optional<Supplier<Turn>> typed(EnterDetails details);
}
