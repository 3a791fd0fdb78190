package dev.lifeboat.simulator.gateway;

/** What a service complains of. Each service says it in its own shape and with its own status. */
public enum ServiceProblem {
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    /** Too many requests; the answer says how many seconds to wait. */
    THROTTLED(429),
    INTERNAL(500),
    /** Try again later; the answer says how many seconds to wait. */
    UNAVAILABLE(503),
    /** The person's storage is full; only the stores can say that. */
    QUOTA(413);

    /** How long a service asks to wait, in seconds. Nobody waits: time is simulated. */
    static final int RETRY_AFTER = 30;

    private final int status;

    ServiceProblem(int status) {
        this.status = status;
    }

    /** The usual status; a service may use another one, as Drive does for a full storage. */
    int status() {
        return status;
    }

    /** Whether the answer says when to try again. */
    boolean passes() {
        return this == THROTTLED || this == UNAVAILABLE;
    }
}
