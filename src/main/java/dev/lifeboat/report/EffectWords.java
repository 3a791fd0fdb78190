package dev.lifeboat.report;

import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.simulator.device.PhoneEvent;
import java.util.Locale;

/** What was seen while something was done, each in a line. */
final class EffectWords {

    private EffectWords() {}

    static String of(Observation effect) {
        if (effect instanceof Exchanged exchanged) {
            return of(exchanged);
        }
        if (effect instanceof Observation.StoreTouched touched) {
            return touched.store().wireName() + " of " + touched.account() + ": object " + touched.object() + " "
                    + touched.touch().name().toLowerCase(Locale.ROOT);
        }
        if (effect instanceof Observation.ProviderNoted noted) {
            return noted.event().provider() + ": " + spelled(noted.event()) + ", "
                    + noted.event().username();
        }
        return effect instanceof Observation.PhoneNoted noted ? of(noted.event()) : effect.toString();
    }

    private static String of(Exchanged exchanged) {
        return exchanged.method() + " "
                + exchanged.service().map(service -> service + " ").orElse("unknown address ")
                + exchanged.operation().orElse(exchanged.target())
                + " → " + (exchanged.status() == 0 ? "no answer" : exchanged.status())
                + exchanged.fault().map(fault -> ", " + fault).orElse("")
                + (exchanged.fault().isPresent() && exchanged.carriedOut() ? ", carried out all the same" : "");
    }

    private static String of(PhoneEvent event) {
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
