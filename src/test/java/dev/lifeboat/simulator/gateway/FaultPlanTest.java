package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final Fault RESET = new ResetBeforeCarriedOut();
    private static final Fault LOST = new LostAcknowledgement();
    private static final Route WRITE = new Route("icloud", "records-modify");
    private static final Route READ = new Route("icloud", "records-lookup");
    private static final Route TOKEN = new Route("microsoft", "token");

    private final FaultPlan plan = new FaultPlan();

    @Test
    void withoutRulesNothingGoesWrong() {
        assertThat(plan.next("p1", WRITE)).isEmpty();
    }

    @Test
    void everyActsAtEveryCall() {
        PlannedFault fault = plan.plan(FaultRule.of(RESET));

        assertThat(actsAt(3, "p1", WRITE)).containsExactly(1, 2, 3);
        assertThat(fault.timesActive()).isEqualTo(3);
        assertThat(fault.calls()).isEqualTo(3);
    }

    @Test
    void nthActsAtOneCallOnly() {
        PlannedFault fault = plan.plan(FaultRule.of(RESET).nth(2));

        assertThat(actsAt(4, "p1", WRITE)).containsExactly(2);
        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(fault.calls()).isEqualTo(4);
    }

    @Test
    void fromActsAtThatCallAndAllThatFollow() {
        plan.plan(FaultRule.of(RESET).from(3));

        assertThat(actsAt(5, "p1", WRITE)).containsExactly(3, 4, 5);
    }

    @Test
    void aRuleForAPhoneLeavesOtherPhonesAlone() {
        PlannedFault fault = plan.plan(FaultRule.of(RESET).onPhone("p2"));

        assertThat(actsAt(2, "p1", WRITE)).isEmpty();
        assertThat(fault.calls()).isZero();
        assertThat(actsAt(2, "p2", WRITE)).containsExactly(1, 2);
    }

    @Test
    void aRuleForAServiceOrOperationCountsOnlyItsCalls() {
        plan.plan(FaultRule.of(RESET).atService("microsoft").nth(1));
        plan.plan(FaultRule.of(LOST).atOperation("icloud", "records-modify").nth(2));

        assertThat(plan.next("p1", READ)).isEmpty();
        assertThat(plan.next("p1", WRITE)).isEmpty();
        assertThat(plan.next("p1", TOKEN)).contains(RESET);
        assertThat(plan.next("p1", READ)).isEmpty();
        assertThat(plan.next("p1", WRITE)).contains(LOST);
    }

    @Test
    void ofTwoRulesTheEarlierOneActsAndBothCount() {
        PlannedFault first = plan.plan(FaultRule.of(RESET).nth(2));
        PlannedFault second = plan.plan(FaultRule.of(LOST).from(2));

        assertThat(plan.next("p1", WRITE)).isEmpty();
        assertThat(plan.next("p1", WRITE)).contains(RESET);
        assertThat(plan.next("p1", WRITE)).contains(LOST);
        assertThat(first.timesActive()).isEqualTo(1);
        assertThat(second.timesActive()).isEqualTo(1);
        assertThat(second.calls()).isEqualTo(3);
    }

    @Test
    void theOwnSystemAndTheLookingForSignInRequestsNeitherCountNorFail() {
        PlannedFault fault = plan.plan(FaultRule.of(RESET).nth(1));

        assertThat(plan.next("p1", new Route("os", "clock"))).isEmpty();
        assertThat(plan.next("p1", new Route("microsoft", "sign-in-requests-list")))
                .isEmpty();
        assertThat(plan.next("p1", new Route("work", "sign-in-requests-list"))).isEmpty();
        assertThat(fault.calls()).isZero();
        assertThat(plan.next("p1", TOKEN)).contains(RESET);
    }

    @Test
    void aCancelledRuleKeepsItsCountersAndActsNoMore() {
        PlannedFault fault = plan.plan(FaultRule.of(RESET));
        plan.next("p1", WRITE);

        plan.cancel(fault);

        assertThat(plan.next("p1", WRITE)).isEmpty();
        assertThat(plan.planned()).isEmpty();
        assertThat(fault.timesActive()).isEqualTo(1);
    }

    @Test
    void planningARuleAgainBeginsToCountAgain() {
        FaultRule rule = FaultRule.of(RESET).nth(1);
        plan.plan(rule);
        assertThat(plan.next("p1", WRITE)).contains(RESET);
        assertThat(plan.next("p1", WRITE)).isEmpty();

        plan.plan(rule);

        assertThat(plan.next("p1", WRITE)).contains(RESET);
    }

    @Test
    void turnsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Turns.nth(0)).hasMessageContaining("call 0");
        assertThatThrownBy(() -> new Turns(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Integer> actsAt(int calls, String phone, Route route) {
        List<Integer> acting = new ArrayList<>();
        for (int call = 1; call <= calls; call++) {
            if (plan.next(phone, route).isPresent()) {
                acting.add(call);
            }
        }
        return acting;
    }
}
