package dev.lifeboat.observation;

import dev.lifeboat.simulator.device.PhoneEvent;
import dev.lifeboat.simulator.identity.ProviderEvent;
import java.util.Locale;

/** What the simulators announce, in words for a reader who does not know them. */
final class EventWords {

    private EventWords() {}

    static String of(ProviderEvent event) {
        return event.provider() + ": " + spelled(event) + ", " + event.username();
    }

    static String of(PhoneEvent event) {
        String what = event.phone() + ": " + spelled(event);
        if (event instanceof PhoneEvent.CameraAskedFor asked) {
            return what
                    + (asked.dialogShown() ? ", dialog shown" : ", no dialog")
                    + (asked.granted() ? ", granted" : ", denied");
        }
        if (event instanceof PhoneEvent.FrameTaken frame) {
            return what + ", permission "
                    + frame.permission().name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + frame.codes().map(codes -> ", read " + codes).orElse("");
        }
        return what;
    }

    /** {@code CredentialCreated} as {@code credential created}. */
    private static String spelled(Object event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
