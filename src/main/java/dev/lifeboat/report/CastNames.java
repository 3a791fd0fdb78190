package dev.lifeboat.report;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.PhoneBought;
import dev.lifeboat.simulator.device.DeviceProfile;
import dev.lifeboat.spi.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an example calls its phones and accounts, whose ids are made up anew for each. */
final class CastNames {

    private record Phone(Pattern id, String name, DeviceProfile make) {}

    private final History history;
    private final Map<String, Phone> phones = new LinkedHashMap<>();

    CastNames(History history) {
        this.history = history;
        history.all(PhoneBought.class)
                .forEach(bought ->
                        phones.put(bought.phone(), new Phone(alone(bought.phone()), bought.name(), bought.make())));
    }

    /** An id by itself, not one that only begins with it. */
    private static Pattern alone(String id) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-]|\\.\\w)");
    }

    /** The text with the phones called by their names. */
    String in(String text) {
        String named = text;
        for (Map.Entry<String, Phone> entry : phones.entrySet()) {
            if (named.contains(entry.getKey())) {
                Phone phone = entry.getValue();
                named = phone.id().matcher(named).replaceAll(Matcher.quoteReplacement(phone.name()));
            }
        }
        return named;
    }

    /** Which phone it is; empty for one that the example never bought. */
    Optional<DeviceProfile> make(String id) {
        return Optional.ofNullable(phones.get(id)).map(Phone::make);
    }

    /** The account with this id as people know it; the id itself if no screen ever showed it. */
    String account(String id) {
        return phones.keySet().stream()
                .flatMap(history::screens)
                .flatMap(screen -> screen.account(id).stream())
                .findFirst()
                .map(CastNames::named)
                .orElse(id);
    }

    private static String named(Screen.Account account) {
        String issuer = account.issuer().isEmpty() ? account.kind().wireName() : account.issuer();
        return "\"" + issuer + "\" of " + account.username();
    }
}
