package dev.lifeboat.verdict;

import dev.lifeboat.observation.Observation.Exchanged;
import java.util.Set;

/**
 * Where a secret of each sort may be seen: service, direction and field. What passes between an app and its phone's own
 * system stays on the phone. That the secrets of codes may go to the store follows from rule R12; R10 and R20 look there.
 */
final class AllowedRoute {

    private static final Set<String> ISSUED = Set.of("access_token", "refresh_token", "proof_token", "device_code");

    private AllowedRoute() {}

    static boolean allows(Sighting seen) {
        if (Services.called(seen.exchange()).equals(Services.OWN_SYSTEM)) {
            return true;
        }
        if (seen.secret().isCanary()) {
            return !seen.request() && to(seen, seen.secret().owner());
        }
        return seen.request() ? mayBeSent(seen) : mayBeAnswered(seen);
    }

    private static boolean mayBeSent(Sighting seen) {
        return switch (seen.secret().what()) {
            case "password" -> to(seen, "microsoft", "token") && in(seen, "password");
            case "access-token", "stronger-token", "proof-token" -> to(seen, "microsoft") && in(seen, "authorization");
            case "refresh-token" -> to(seen, "microsoft", "token") && in(seen, "refresh_token");
            case "code" -> to(seen, "microsoft", "token") && (in(seen, "device_code") || in(seen, "code"));
            case "proof" -> to(seen, "microsoft", "proofs-verify") && in(seen, "code");
            case "activation-code" -> to(seen, "work", "activate") && in(seen, "code") && toItsTenant(seen);
            case "icloud-token" -> to(seen, "icloud") && in(seen, "?ckWebAuthToken");
            case "google-drive-token" -> to(seen, "google-drive") && in(seen, "authorization");
            case "totp-seed" -> to(seen, "icloud") || to(seen, "google-drive");
            default -> false;
        };
    }

    private static boolean mayBeAnswered(Sighting seen) {
        return switch (seen.secret().what()) {
            case "access-token", "stronger-token", "proof-token", "refresh-token", "code" ->
                to(seen, "microsoft") && ISSUED.contains(seen.field());
            case "backup-key" -> to(seen, "microsoft") && in(seen, "key");
            case "totp-seed" ->
                in(seen, "secret") && (to(seen, "microsoft", "credentials-create") || to(seen, "work", "activate"))
                        || to(seen, "icloud")
                        || to(seen, "google-drive");
            default -> false;
        };
    }

    private static boolean to(Sighting seen, String service) {
        return Services.called(seen.exchange()).equals(service);
    }

    private static boolean to(Sighting seen, String service, String operation) {
        return to(seen, service)
                && seen.exchange().operation().filter(operation::equals).isPresent();
    }

    private static boolean in(Sighting seen, String field) {
        return seen.field().equals(field);
    }

    private static boolean toItsTenant(Sighting seen) {
        Exchanged exchange = seen.exchange();
        return exchange.target().startsWith("/net/work/" + seen.secret().owner() + "/");
    }
}
