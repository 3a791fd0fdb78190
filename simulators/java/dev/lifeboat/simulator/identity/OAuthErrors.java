package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.time.Dice;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes the token endpoint's errors in the shape of the Microsoft identity platform: OAuth's, with AADSTS numbers. */
final class OAuthErrors {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Provider provider;

    OAuthErrors(Provider provider) {
        this.provider = provider;
    }

    Refused refusal(String error, int number, String text) {
        return refusal(error, number, text, Map.of());
    }

    /** @param more fields that this error has beside the usual ones */
    Refused refusal(String error, int number, String text, Map<String, ?> more) {
        String timestamp = TIMESTAMP.format(provider.now());
        String trace = uuid(provider.dice());
        String correlation = uuid(provider.dice());
        Fields body = Fields.of("error", error)
                .and("error_description", description(number, text, trace, correlation, timestamp))
                .and("error_codes", List.of(number))
                .and("timestamp", timestamp)
                .and("trace_id", trace)
                .and("correlation_id", correlation)
                .and("error_uri", "https://login.microsoftonline.com/error?code=" + number);
        more.forEach(body::and);
        return new Refused(Reply.json(400, body.map()).with("Cache-Control", "no-store"), error);
    }

    private static String description(int number, String text, String trace, String correlation, String timestamp) {
        return "AADSTS" + number + ": " + text + " Trace ID: " + trace + " Correlation ID: " + correlation
                + " Timestamp: " + timestamp;
    }

    private static String uuid(Dice dice) {
        return UUID.nameUUIDFromBytes(dice.bytes(16)).toString();
    }
}
