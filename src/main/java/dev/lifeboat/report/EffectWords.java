package dev.lifeboat.report;

import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Exchanged;
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
            return noted.words();
        }
        return effect instanceof Observation.PhoneNoted noted ? noted.words() : effect.toString();
    }

    private static String of(Exchanged exchanged) {
        return exchanged.method() + " "
                + exchanged.service().map(service -> service + " ").orElse("unknown address ")
                + exchanged.operation().orElse(exchanged.target())
                + " → " + (exchanged.status() == 0 ? "no answer" : exchanged.status())
                + exchanged.fault().map(fault -> ", " + fault).orElse("")
                + (exchanged.fault().isPresent() && exchanged.carriedOut() ? ", carried out all the same" : "");
    }
}
