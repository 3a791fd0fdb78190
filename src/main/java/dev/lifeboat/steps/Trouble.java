package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.simulator.cloud.Quota;
import dev.lifeboat.simulator.gateway.EmptyResponse;
import dev.lifeboat.simulator.gateway.Fault;
import dev.lifeboat.simulator.gateway.FaultRule;
import dev.lifeboat.simulator.gateway.Garbage;
import dev.lifeboat.simulator.gateway.LostWrite;
import dev.lifeboat.simulator.gateway.Offline;
import dev.lifeboat.simulator.gateway.ServiceError;
import dev.lifeboat.simulator.gateway.ServiceProblem;
import dev.lifeboat.simulator.gateway.SlowAnswer;
import dev.lifeboat.simulator.gateway.StaleRead;
import dev.lifeboat.simulator.gateway.TruncatedResponse;
import java.time.Duration;
import java.util.Arrays;

/** What ails the cloud store of a phone, said in the words of the features. */
public enum Trouble {
    /** Nothing more fits into the account, whichever phone writes. */
    FULL("is full", null, 1),
    FULL_HALFWAY("fills up halfway", problem(ServiceProblem.QUOTA), 2),
    THROTTLED("asks for fewer requests", problem(ServiceProblem.THROTTLED), 1),
    NOT_READY("is not ready", problem(ServiceProblem.UNAVAILABLE), 1),
    NOT_READY_HALFWAY("stops being ready halfway", problem(ServiceProblem.UNAVAILABLE), 2),
    BROKEN("fails", problem(ServiceProblem.INTERNAL), 1),
    SESSION_ENDED("takes nobody to be signed in", problem(ServiceProblem.UNAUTHENTICATED), 1),
    FORBIDDEN("denies access", problem(ServiceProblem.FORBIDDEN), 1),
    NOT_FOUND("finds nothing halfway", problem(ServiceProblem.NOT_FOUND), 2),
    CONFLICT("reports a conflict", problem(ServiceProblem.CONFLICT), 1),
    PRECONDITION("reports a broken condition", problem(ServiceProblem.PRECONDITION_FAILED), 1),
    UNREACHABLE("cannot be reached", new Offline(), 1),
    SILENT("hangs up", new EmptyResponse(), 1),
    GARBLED("answers nonsense", new Garbage(), 1),
    CUT_SHORT("breaks off its answers", new TruncatedResponse(), 1),
    /** By the clock of the world, as all time is. */
    SLOW("answers an hour late", new SlowAnswer(Duration.ofHours(1)), 1),
    /** It says that it has what it was given, and does not. */
    LOSING("loses what it takes", new LostWrite(), 1),
    /** A replica that lags behind by one write. */
    STALE("shows the state before its last change", new StaleRead(), 1);

    /** How the features say one of them: any words that begin so. */
    static final String WORDS =
            "(?:is|fills|asks|stops|fails|takes|denies|finds|reports|cannot|hangs|answers|breaks|loses|shows)"
                    + "(?: [a-z]+)*";

    private final String words;
    private final Fault fault;
    private final int firstCall;

    /** @param fault none where the account itself changes */
    Trouble(String words, Fault fault, int firstCall) {
        this.words = words;
        this.fault = fault;
        this.firstCall = firstCall;
    }

    private static Fault problem(ServiceProblem problem) {
        return new ServiceError(problem);
    }

    static Trouble said(String words) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no trouble of a store is called '" + words + "'"));
    }

    /** From now on it meets what a phone asks of its store. */
    void befall(Stage stage, Handset phone) {
        if (this == SLOW) {
            stage.clockIsMoved();
        }
        if (fault == null) {
            phone.phone().store().setQuota(phone.phone().cloudAccount().orElseThrow(), new Quota(0));
        } else {
            stage.world()
                    .faults()
                    .plan(FaultRule.of(fault)
                            .onPhone(phone.id())
                            .atService(phone.phone().platform().store().wireName())
                            .from(firstCall));
        }
        stage.note("from now on the cloud store of " + phone.id() + " " + words);
    }
}
