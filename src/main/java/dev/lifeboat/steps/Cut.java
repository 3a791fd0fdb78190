package dev.lifeboat.steps;

import dev.lifeboat.simulator.gateway.DeliveredTwice;
import dev.lifeboat.simulator.gateway.Fault;
import dev.lifeboat.simulator.gateway.LostAcknowledgement;
import dev.lifeboat.simulator.gateway.LostWrite;
import dev.lifeboat.simulator.gateway.ResetBeforeCarriedOut;
import dev.lifeboat.simulator.gateway.ServiceError;
import dev.lifeboat.simulator.gateway.ServiceProblem;
import dev.lifeboat.simulator.gateway.TruncatedResponse;
import dev.lifeboat.simulator.gateway.TruncatedWrite;
import java.util.Arrays;
import java.util.Optional;

/** What breaks in on an action at one of its calls: before the call is carried out, during it, or after it. */
public enum Cut {
    NETWORK("a network cut", new ResetBeforeCarriedOut(), 2),
    HALF_A_REQUEST("half a request", new TruncatedWrite(), 1),
    HALF_AN_ANSWER("half an answer", new TruncatedResponse(), 1),
    NO_ANSWER("a lost answer", new LostAcknowledgement(), 2),
    /** The store says that it has what it was given, and does not. */
    LOST_WRITE("a lost upload", new LostWrite(), 1),
    /** Nothing is cut, and the service hears everything twice. */
    TWICE("a request that arrives twice", new DeliveredTwice(), 1),
    SERVICE_ERROR("an error of the service", new ServiceError(ServiceProblem.UNAVAILABLE), 1),
    /** The app's process ends, and nothing it still tries gets through. */
    KILL("a killed app", null, 1),
    /** The process ends when the call is carried out and before its answer is there. */
    KILL_AT_ANSWER("an app killed before the answer", null, 1);

    /** How the features say one of them. */
    static final String WORDS =
            "a network cut|half a request|half an answer|a lost answer|a lost upload|a request that arrives twice"
                    + "|an error of the service|a killed app|an app killed before the answer";

    private final String words;
    private final Fault fault;
    private final int calls;

    /**
     * @param fault what meets the call; none for a kill, which is not the network's doing
     * @param calls how many calls in a row it meets: where no byte comes back, one immediate retry is allowed, and some
     *     HTTP clients do it on their own
     */
    Cut(String words, Fault fault, int calls) {
        this.words = words;
        this.fault = fault;
        this.calls = calls;
    }

    static Cut said(String words) {
        return Arrays.stream(values())
                .filter(cut -> cut.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cut is called '" + words + "'"));
    }

    /** Empty for a kill. */
    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    int calls() {
        return calls;
    }

    @Override
    public String toString() {
        return words;
    }
}
