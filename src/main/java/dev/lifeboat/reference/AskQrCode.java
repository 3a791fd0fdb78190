package dev.lifeboat.reference;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Action.EnterDetails;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.Screen.Notice;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks for a QR code, by the camera or typed by hand, as often as the person likes (rules R48, R49). */
record AskQrCode(QrFlow flow, Phone phone, CameraPolicy camera) implements Step {

    @Override
    public PromptFor asksFor() {
        return PromptFor.QR_CODE;
    }

    @Override
    public List<ActionName> answers() {
        return List.of(ActionName.SCAN_QR, ActionName.ENTER_DETAILS);
    }

    @Override
    public Turn answer(Action action) {
        Optional<Supplier<Turn>> useful =
                action instanceof EnterDetails details ? flow.typed(details) : firstUseful(look());
        return useful.orElseThrow(AskQrCode::invalid).get();
    }

    private List<String> look() {
        if (camera.asksBeforeLooking() && !phone.mayUseCamera()) {
            throw Phone.cameraDenied();
        }
        return phone.qrCodes();
    }

    private Optional<Supplier<Turn>> firstUseful(List<String> texts) {
        return texts.stream().map(flow::scanned).flatMap(Optional::stream).findFirst();
    }

    private static Setback invalid() {
        return new Setback(NoticeCode.QR_INVALID, "This is not the sort of code that is needed here.");
    }

    @Override
    public List<Notice> cancel() {
        return List.of();
    }
}
