package dev.lifeboat.report;

import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Exchanged;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a phone's own clock said when an app asked it, which may be off from the world's. */
final class PhoneTime {

    private static final Pattern NOW = Pattern.compile("\"now\":\"([0-9]{4}-[0-9:.T-]+Z)\"");

    private PhoneTime() {}

    /** What the phone's clock said while something was done, if the app asked it; else the world's time. */
    static Instant of(Deed deed) {
        return deed.effects().stream()
                .flatMap(effect -> read(effect.observation()).stream())
                .reduce((earlier, later) -> later)
                .orElseGet(() -> deed.done().orElseThrow().at());
    }

    private static Optional<Instant> read(Observation effect) {
        if (effect instanceof Exchanged asked
                && asked.service().filter("os"::equals).isPresent()
                && asked.operation().filter("clock"::equals).isPresent()) {
            Matcher now = NOW.matcher(asked.responseBody());
            return now.find() ? Optional.of(Instant.parse(now.group(1))) : Optional.empty();
        }
        return Optional.empty();
    }
}
