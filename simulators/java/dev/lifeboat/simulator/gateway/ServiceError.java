package dev.lifeboat.simulator.gateway;

import java.util.Objects;

/** The service refuses, in its own words and without having acted (property X08). */
public record ServiceError(ServiceProblem problem) implements Fault {

    public ServiceError {
        Objects.requireNonNull(problem, "problem");
    }

    @Override
    public Wire actOn(Call call) {
        return Wire.whole(ErrorShape.of(call.route().service()).reply(problem));
    }
}
