package dev.lifeboat.reference;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters of a URI, decoded; of a repeated one the first counts. */
record QueryString(Map<String, String> values) {

    /** @throws IllegalArgumentException if the text is not properly percent-encoded */
    static QueryString parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decoded(pair.substring(0, equals)).toLowerCase(Locale.ROOT);
                values.putIfAbsent(name, decoded(pair.substring(equals + 1)));
            }
        }
        return new QueryString(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
