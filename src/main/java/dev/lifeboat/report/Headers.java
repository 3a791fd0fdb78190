package dev.lifeboat.report;

import java.util.Locale;
import java.util.Set;

/** Which headers of a request tell a reader anything. */
final class Headers {

    private static final Set<String> ROUTINE = Set.of(
            "host",
            "connection",
            "accept",
            "accept-encoding",
            "content-length",
            "http2-settings",
            "upgrade",
            "user-agent",
            "transfer-encoding");

    private Headers() {}

    static boolean tell(String name) {
        return !ROUTINE.contains(name.toLowerCase(Locale.ROOT));
    }
}
