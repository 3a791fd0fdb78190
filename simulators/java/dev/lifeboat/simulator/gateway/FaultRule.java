package dev.lifeboat.simulator.gateway;

import java.util.Objects;
import java.util.Optional;

/**
 * When a fault acts, for example
 * {@code FaultRule.of(new LostAcknowledgement()).onPhone("p1").atService("icloud").nth(2)}.
 */
public record FaultRule(Fault fault, Target target, Turns turns) {

    public FaultRule {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(turns, "turns");
    }

    /** A fault that acts at every call of every phone, until it is narrowed. */
    public static FaultRule of(Fault fault) {
        return new FaultRule(fault, Target.EVERYTHING, Turns.every());
    }

    /** Only for one phone. */
    public FaultRule onPhone(String id) {
        return new FaultRule(fault, new Target(Optional.of(id), target.service(), target.operation()), turns);
    }

    /** Only for one service. */
    public FaultRule atService(String name) {
        return new FaultRule(fault, new Target(target.phone(), Optional.of(name), target.operation()), turns);
    }

    /** Only for one operation of a service. */
    public FaultRule atOperation(String service, String operation) {
        return new FaultRule(fault, new Target(target.phone(), Optional.of(service), Optional.of(operation)), turns);
    }

    /** Only at one of the calls that fit, counted from 1 and from when the rule was planned. */
    public FaultRule nth(int call) {
        return new FaultRule(fault, target, Turns.nth(call));
    }

    /** From one of the calls that fit on. */
    public FaultRule from(int call) {
        return new FaultRule(fault, target, Turns.from(call));
    }
}
