package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import java.util.Optional;

/** A request that Google Drive refuses, in the shape of its error bodies. */
final class DriveRefusal extends RuntimeException {

    /** Which part of a request is to blame. */
    record Location(String type, String name) {

        static Location parameter(String name) {
            return new Location("parameter", name);
        }
    }

    private final int status;
    private final String reason;
    private final transient Optional<Location> location;

    DriveRefusal(int status, String reason, String message, Optional<Location> location) {
        super(message, null, false, false);
        this.status = status;
        this.reason = reason;
        this.location = location;
    }

    static DriveRefusal authError() {
        return new DriveRefusal(
                401, "authError", "Invalid Credentials", Optional.of(new Location("header", "Authorization")));
    }

    static DriveRefusal fileNotFound(String fileId) {
        return new DriveRefusal(
                404, "notFound", "File not found: " + fileId + ".", Optional.of(Location.parameter("fileId")));
    }

    static DriveRefusal storageQuotaExceeded() {
        return forbidden("storageQuotaExceeded", "The user's Drive storage quota has been exceeded.");
    }

    static DriveRefusal forbidden(String reason, String message) {
        return new DriveRefusal(403, reason, message, Optional.empty());
    }

    static DriveRefusal invalidParameter(String parameter, String message) {
        return new DriveRefusal(400, "invalidParameter", message, Optional.of(Location.parameter(parameter)));
    }

    static DriveRefusal invalidValue(String parameter, String detail) {
        return new DriveRefusal(400, "invalid", "Invalid Value: " + detail, Optional.of(Location.parameter(parameter)));
    }

    static DriveRefusal badRequest(String message) {
        return new DriveRefusal(400, "badRequest", message, Optional.empty());
    }

    Reply reply() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error").put("code", status).put("message", getMessage());
        ObjectNode detail = error.putArray("errors")
                .addObject()
                .put("domain", "global")
                .put("reason", reason)
                .put("message", getMessage());
        location.ifPresent(place -> detail.put("locationType", place.type()).put("location", place.name()));
        Reply reply = Reply.json(status, body);
        return status == 401 ? reply.with("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\"") : reply;
    }
}
