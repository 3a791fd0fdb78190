package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What CloudKit answered to a request about one thing: that thing, or why not. The error stands alone with a status of its
 * own, or in the thing's place inside a 200.
 */
record ICloudReply(JsonNode thing) {

    private static final String ERROR_CODE = "serverErrorCode";

    /** @param things the member of the answer that lists the things asked for */
    static ICloudReply of(Answer answer, String things) {
        if (answer.ok()) {
            return new ICloudReply(answer.json().path(things).path(0));
        }
        ICloudReply refused = new ICloudReply(answer.explanation());
        if (refused.is("NOT_FOUND")) {
            // Only a zone or a thing is ever missing; that the request itself found nobody says nothing of a backup
            // (X03).
            throw CloudRefusal.error();
        }
        return refused;
    }

    /** Whether there is nothing of that name yet. */
    boolean isMissing() {
        return is("NOT_FOUND") || is("ZONE_NOT_FOUND");
    }

    boolean is(String error) {
        return thing.path(ERROR_CODE).asText().equals(error);
    }

    /**
     * The thing asked for.
     *
     * @throws Setback if there is an error in its place
     */
    JsonNode orSetback() {
        if (thing.isObject() && !thing.has(ERROR_CODE)) {
            return thing;
        }
        throw switch (thing.path(ERROR_CODE).asText()) {
            case "AUTHENTICATION_REQUIRED", "AUTHENTICATION_FAILED" -> CloudRefusal.signedOut();
            case "QUOTA_EXCEEDED" -> CloudRefusal.full();
            default -> CloudRefusal.error();
        };
    }
}
