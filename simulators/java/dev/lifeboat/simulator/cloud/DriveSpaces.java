package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Request;
import java.util.Optional;

/** The parameters that many Drive requests share. */
final class DriveSpaces {

    private DriveSpaces() {}

    /** Refuses a request for any space but the application folder; left out, it means the person's own Drive. */
    static void check(Request request) {
        if (!request.queryValue("spaces").orElse("drive").equals(DriveContent.ALIAS)) {
            throw notGranted("spaces");
        }
    }

    static DriveRefusal notGranted(String parameter) {
        return new DriveRefusal(
                403,
                "insufficientScopes",
                "The granted scopes do not give access to all of the requested spaces.",
                Optional.of(DriveRefusal.Location.parameter(parameter)));
    }

    /** A number of things from 1 to a maximum. */
    static int count(Request request, String parameter, int usual, int most) {
        String text = request.queryValue(parameter).orElse(Integer.toString(usual));
        boolean number = text.matches("-?\\d{1,9}");
        int count = number ? Integer.parseInt(text) : 0;
        if (count < 1 || count > most) {
            throw DriveRefusal.invalidParameter(
                    parameter, "Invalid value '" + text + "'. Values must be within the range: [1, " + most + "]");
        }
        return count;
    }
}
