package dev.lifeboat.report;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.PhoneBought;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an example calls its phones, whose ids are made up anew for each. */
final class PhoneNames {

    private final Map<String, String> names = new LinkedHashMap<>();

    PhoneNames(History history) {
        history.all(PhoneBought.class).forEach(bought -> names.put(bought.phone(), bought.name()));
    }

    /** The text with the phones called by their names. */
    String in(String text) {
        String named = text;
        for (Map.Entry<String, String> phone : names.entrySet()) {
            named = named.replace(phone.getKey(), phone.getValue());
        }
        return named;
    }
}
