package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;

/**
 * The errors of CloudKit Web Services with their HTTP status. Within a batch the same body stands for one record, inside
 * a 200.
 */
enum CloudKitError {
    ACCESS_DENIED(403),
    ATOMIC_ERROR(400),
    AUTHENTICATION_FAILED(401),
    AUTHENTICATION_REQUIRED(421),
    BAD_REQUEST(400),
    CONFLICT(409),
    EXISTS(409),
    INTERNAL_ERROR(500),
    NOT_FOUND(404),
    QUOTA_EXCEEDED(413),
    THROTTLED(429),
    TRY_AGAIN_LATER(503),
    VALIDATING_REFERENCE_ERROR(412),
    ZONE_NOT_FOUND(404);

    private static final String SIGN_IN = "https://idmsa.apple.com/IDMSWebAuth/auth?oauth_token=";
    private static final int RETRY_AFTER_SECONDS = 2;

    private final int status;

    CloudKitError(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The whole request is refused with this error. */
    Reply reply(String uuid, String reason) {
        return Reply.json(status, body(uuid, reason));
    }

    ObjectNode body(String uuid, String reason) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("uuid", uuid)
                .put("serverErrorCode", name())
                .put("reason", reason);
        if (this == AUTHENTICATION_REQUIRED) {
            body.put("redirectURL", SIGN_IN + uuid);
        }
        if (this == THROTTLED || this == TRY_AGAIN_LATER) {
            body.put("retryAfter", RETRY_AFTER_SECONDS);
        }
        return body;
    }

    CloudKitRefusal because(String reason) {
        return new CloudKitRefusal(this, reason);
    }
}
