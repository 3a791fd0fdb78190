package dev.lifeboat.simulator.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happened on a phone outside the app, told in the order in which it happened. */
public sealed interface PhoneEvent {

    /** The phone's id. */
    String phone();

    /** When, on the world's clock and not on the phone's. */
    Instant at();

    /** The app asked for the camera; {@code dialogShown} is false when the setting was known and nobody saw a dialog. */
    record CameraAskedFor(String phone, Instant at, boolean dialogShown, String question, boolean granted)
            implements PhoneEvent {}

    /**
     * The app wanted to look through the camera (rule R48).
     *
     * @param permission as it was at that moment; only {@link CameraPermission#GRANTED} shows anything
     * @param codes what the system read there; empty where the app asked for the picture only
     */
    record FrameTaken(
            String phone,
            Instant at,
            CameraPermission permission,
            boolean somethingInFront,
            Optional<List<String>> codes)
            implements PhoneEvent {}

    /** The phone was signed in to a cloud account. */
    record SignedInToCloud(String phone, Instant at, String account) implements PhoneEvent {}

    /** The phone was signed out of its cloud account. */
    record SignedOutOfCloud(String phone, Instant at, String account) implements PhoneEvent {}

    /** The system forgot what it knew of the app: it was removed from the phone. */
    record AppRemoved(String phone, Instant at) implements PhoneEvent {}
}
