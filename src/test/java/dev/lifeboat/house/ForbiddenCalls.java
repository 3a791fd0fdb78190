package dev.lifeboat.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Calls that ask the host for the time, for chance or for patience. A run has to be repeatable: time comes from the
 * simulated clock, chance from the dice, and nothing waits.
 */
final class ForbiddenCalls {

    private static final Set<String> RANDOM =
            Set.of(Random.class.getName(), ThreadLocalRandom.class.getName(), "java.util.random.RandomGenerator");

    private static final List<String> CLOCK_METHODS = List.of(
            Clock.class.getName() + ".system",
            System.class.getName() + ".currentTimeMillis",
            Thread.class.getName() + ".sleep",
            TimeUnit.class.getName() + ".sleep",
            Timer.class.getName() + ".",
            UUID.class.getName() + ".randomUUID",
            Math.class.getName() + ".random");

    static DescribedPredicate<JavaAccess<?>> timeChanceOrPatienceOfTheHost() {
        return predicate("ask the host for time, chance or patience", access -> {
            AccessTarget target = access.getTarget();
            return RANDOM.contains(target.getOwner().getName())
                    || CLOCK_METHODS.stream().anyMatch(nameOf(target)::startsWith)
                    || isNowOfTheHost(target)
                    || isNewDate(target);
        });
    }

    /** Measures real durations; only a run may report those, and its control how slow the machine was. */
    static DescribedPredicate<JavaAccess<?>> theStopwatch() {
        return predicate(
                "read the stopwatch", access -> nameOf(access.getTarget()).equals("java.lang.System.nanoTime"));
    }

    private static DescribedPredicate<JavaAccess<?>> predicate(String description, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(description, test);
    }

    /** {@code java.time}'s {@code now()} without a clock; with a clock it is as good as the clock. */
    private static boolean isNowOfTheHost(AccessTarget target) {
        return target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && target instanceof AccessTarget.CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isNewDate(AccessTarget target) {
        return target instanceof AccessTarget.ConstructorCallTarget constructor
                && constructor.getOwner().isEquivalentTo(Date.class)
                && constructor.getRawParameterTypes().isEmpty();
    }

    private static String nameOf(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    private ForbiddenCalls() {}
}
