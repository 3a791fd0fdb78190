package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What every request to iCloud passes first: is it to a database, from an app, with a person signed in? */
final class ICloudGate {

    private static final Set<String> ENVIRONMENTS = Set.of("production", "development");

    private final Shelves<ICloudContent> shelves;
    private final Supplier<String> newUuid;

    ICloudGate(Shelves<ICloudContent> shelves, Supplier<String> newUuid) {
        this.shelves = shelves;
        this.newUuid = newUuid;
    }

    /** An operation on the private database of whoever is signed in. */
    Endpoint database(DatabaseCall.Operation operation) {
        return open(request -> operation.answer(call(request)));
    }

    /** An endpoint that needs no session, such as an address that was handed out before. */
    Endpoint open(Endpoint endpoint) {
        return shelves.alone(request -> {
            try {
                return endpoint.answer(request);
            } catch (CloudKitRefusal refusal) {
                return refusal.error().reply(newUuid.get(), refusal.getMessage());
            } catch (MalformedBody malformed) {
                return CloudKitError.BAD_REQUEST.reply(newUuid.get(), malformed.getMessage());
            }
        });
    }

    private DatabaseCall call(Request request) {
        String container = request.parameter("container");
        String environment = request.parameter("environment");
        if (!container.startsWith("iCloud.") || container.length() == "iCloud.".length()) {
            throw CloudKitError.BAD_REQUEST.because("a container id starts with 'iCloud.', unlike '" + container + "'");
        }
        if (!ENVIRONMENTS.contains(environment)) {
            throw CloudKitError.BAD_REQUEST.because(
                    "the environment is 'production' or 'development', not '" + environment + "'");
        }
        request.queryValue("ckAPIToken")
                .filter(token -> !token.isBlank())
                .orElseThrow(() -> CloudKitError.AUTHENTICATION_FAILED.because("no ckAPIToken in the query"));
        Shelf<ICloudContent> shelf = request.queryValue("ckWebAuthToken")
                .flatMap(shelves::signedIn)
                .orElseThrow(
                        () -> CloudKitError.AUTHENTICATION_REQUIRED.because(
                                "request needs authorization: no valid ckWebAuthToken in the query (it must be percent-encoded)"));
        return new DatabaseCall(request, shelf, container, environment, JsonBody.parse(request.body()));
    }

    /** {@code users/caller}: who is signed in, by an id that says nothing else. */
    static Reply caller(DatabaseCall call) {
        return Reply.json(200, Map.of("userRecordName", call.account().id()));
    }
}
