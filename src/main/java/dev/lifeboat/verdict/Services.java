package dev.lifeboat.verdict;

import dev.lifeboat.observation.Observation.Exchanged;
import java.util.List;

/** Whom an app may talk to at all (rule R14): identity, key and storage services, and the phone's own system. */
final class Services {

    static final String OWN_SYSTEM = "os";

    private static final List<String> CONCERNED = List.of(OWN_SYSTEM, "icloud", "google-drive", "microsoft", "work");
    private static final String UNKNOWN = "an unknown address";

    private Services() {}

    /** The service that was called, also where it does not know what was asked. */
    static String called(Exchanged exchange) {
        return exchange.service().orElseGet(() -> byAddress(exchange.target()));
    }

    static boolean isUnknown(Exchanged exchange) {
        return called(exchange).equals(UNKNOWN);
    }

    /** Whether the names of accounts are any business of the one that was called. */
    static boolean isConcerned(Exchanged exchange) {
        return CONCERNED.contains(called(exchange));
    }

    private static String byAddress(String target) {
        String path = target.split("\\?", 2)[0];
        if (path.isEmpty() || path.equals("/") || path.equals("/os") || path.startsWith("/os/")) {
            return OWN_SYSTEM;
        }
        String[] parts = path.split("/");
        boolean known = parts.length > 2
                && parts[1].equals("net")
                && (CONCERNED.contains(parts[2]) && !parts[2].equals(OWN_SYSTEM)
                        || SecretName.TEMPTATIONS.contains(parts[2]));
        return known ? parts[2] : UNKNOWN;
    }
}
