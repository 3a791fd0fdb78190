package dev.lifeboat.simulator.gateway;

/**
 * Something that goes wrong with one request. Faults carry no state: when they act is the business of a
 * {@link FaultRule}, and how often they did that of the {@link PlannedFault} made from it.
 */
public sealed interface Fault
        permits Delay,
                DeliveredTwice,
                EmptyResponse,
                Garbage,
                Killed,
                KilledUnanswered,
                LostAcknowledgement,
                LostWrite,
                Offline,
                ResetBeforeCarriedOut,
                ServiceError,
                SlowAnswer,
                StaleRead,
                TruncatedResponse,
                TruncatedWrite {

    /** Acts on a call: decides whether the service gets to see it, and what goes back on the wire. */
    Wire actOn(Call call);
}
