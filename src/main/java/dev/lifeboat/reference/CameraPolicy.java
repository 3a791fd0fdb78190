package dev.lifeboat.reference;

/** How the app treats the camera; the default is what the rules say. */
public interface CameraPolicy {

    CameraPolicy CORRECT = new CameraPolicy() {};

    /** R47: permission is asked for before the first look. */
    default boolean asksBeforeLooking() {
        return true;
    }
}
