package dev.lifeboat.driver;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A whole HTTP answer.
 *
 * @param headers by their names in lower case
 */
record WireReply(int status, Map<String, String> headers, byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The content type without its parameters; empty where none is named. */
    String contentType() {
        return header("content-type")
                .map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
