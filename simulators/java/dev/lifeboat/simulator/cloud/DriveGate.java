package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.util.Optional;

/** What every request to Google Drive passes first: whose token is it? */
final class DriveGate {

    private final Shelves<DriveContent> shelves;

    DriveGate(Shelves<DriveContent> shelves) {
        this.shelves = shelves;
    }

    /** An operation on the application folder of whoever is signed in. */
    Endpoint signedIn(DriveCall.Operation operation) {
        return open(request -> operation.answer(new DriveCall(request, shelf(request))));
    }

    /** An endpoint that has its own way of knowing the account. */
    Endpoint open(Endpoint endpoint) {
        return shelves.alone(request -> {
            try {
                return endpoint.answer(request);
            } catch (DriveRefusal refusal) {
                return refusal.reply();
            } catch (MalformedBody malformed) {
                return parseError(malformed);
            }
        });
    }

    Shelf<DriveContent> shelf(Request request) {
        return request.bearer().flatMap(shelves::signedIn).orElseThrow(DriveRefusal::authError);
    }

    private static Reply parseError(MalformedBody malformed) {
        return new DriveRefusal(400, "parseError", "Parse Error: " + malformed.getMessage(), Optional.empty()).reply();
    }
}
