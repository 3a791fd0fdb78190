package dev.lifeboat.simulator.device;

import java.util.Objects;
import java.util.Optional;

/**
 * The camera permission of the app on one phone. The system asks the person once; later requests are answered with the
 * present setting, and nobody sees a dialog (rule R47).
 */
public final class Permissions {

    private CameraPermission camera = CameraPermission.NOT_ASKED;
    private boolean personAgrees = true;

    /** The present setting. Nobody is asked. */
    public synchronized CameraPermission camera() {
        return camera;
    }

    /** What the person will answer when the dialog comes; until told otherwise, yes. */
    public synchronized void willAnswerCameraDialog(boolean agrees) {
        personAgrees = agrees;
    }

    /** The person changes the setting in the system's own settings; no dialog is shown. */
    public synchronized void setCamera(CameraPermission setting) {
        camera = Objects.requireNonNull(setting, "setting");
    }

    /** The app asks. The answer is present if the dialog was shown for it, and empty if the setting was known already. */
    synchronized Optional<Boolean> askForCamera() {
        if (camera != CameraPermission.NOT_ASKED) {
            return Optional.empty();
        }
        camera = personAgrees ? CameraPermission.GRANTED : CameraPermission.DENIED;
        return Optional.of(personAgrees);
    }

    /** The app was removed, and the system forgot what it was allowed to do. */
    synchronized void forget() {
        camera = CameraPermission.NOT_ASKED;
    }
}
