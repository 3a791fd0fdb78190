package dev.lifeboat.simulator.device;

import java.util.List;
import java.util.Optional;

/** A phone's camera, and what the person holds in front of it. */
public final class Camera {

    private final BarcodeReader reader = new BarcodeReader();
    private Picture inFront;
    private List<String> codesInFront;

    /** Holds QR codes with these texts in front, beside each other. */
    public void showQrCodes(String... texts) {
        show(Picture.ofQrCodes(texts));
    }

    /** Holds a picture in front. */
    public synchronized void show(Picture picture) {
        inFront = picture;
        codesInFront = null;
    }

    /** Takes away what was in front. */
    public synchronized void showNothing() {
        inFront = null;
        codesInFront = null;
    }

    /** The picture in front; empty if there is nothing. */
    public synchronized Optional<Picture> inFront() {
        return Optional.ofNullable(inFront);
    }

    /** What the system's reader makes of the picture in front; a picture is decoded once, however often it is asked for. */
    synchronized List<String> codesInFront() {
        if (codesInFront == null) {
            codesInFront = inFront == null ? List.of() : reader.read(inFront);
        }
        return codesInFront;
    }
}
