package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Reply;

/** Ends an operation early with the reply that says why. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Reply reply;
    private final String error;

    Refused(Reply reply, String error) {
        super(error, null, false, false);
        this.reply = reply;
        this.error = error;
    }

    /** A refusal in the plain shape, {@code error} and {@code error_description}. */
    static Refused because(int status, String error, String description) {
        Fields body = Fields.of("error", error).and("error_description", description);
        return new Refused(Reply.json(status, body.map()), error);
    }

    static Refused badRequest(String description) {
        return because(400, "invalid_request", description);
    }

    static Refused notFound(String description) {
        return because(404, "not_found", description);
    }

    Reply reply() {
        return reply;
    }

    /** The machine-readable error. */
    String error() {
        return error;
    }
}
