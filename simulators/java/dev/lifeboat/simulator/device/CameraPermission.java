package dev.lifeboat.simulator.device;

import dev.lifeboat.spi.WireName;

/** Whether an app may look through the camera (rules R47, R48). */
public enum CameraPermission implements WireName {
    /** Nobody was asked yet; the next request shows the dialog. */
    NOT_ASKED("not-asked"),
    GRANTED("granted"),
    DENIED("denied");

    private final String wireName;

    CameraPermission(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
