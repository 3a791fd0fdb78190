package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation.CutAttempted;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.simulator.device.Link;
import dev.lifeboat.simulator.gateway.Fault;
import dev.lifeboat.simulator.gateway.FaultRule;
import dev.lifeboat.simulator.gateway.PlannedFault;
import dev.lifeboat.simulator.gateway.Turns;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;

/**
 * Makes one attempt after the other, cut at its first call, its second, and so on until one meets no cut: where it can be
 * cut follows from the calls it makes. After each the person tries again, uncut.
 */
final class Attempts {

    /** No action of an app makes as many calls; one that seems to is at work for ever. */
    private static final int TOO_MANY = 100;

    private final Stage stage;
    private final Attempt attempt;
    private final Cut cut;

    Attempts(Stage stage, Attempt attempt, Cut cut) {
        this.stage = stage;
        this.attempt = attempt;
        this.cut = cut;
    }

    void makeAll() {
        int call = 1;
        while (make(call)) {
            call++;
            stage.arranged(call < TOO_MANY, attempt.deed() + " with fewer than " + TOO_MANY + " calls", "nobody");
        }
    }

    /** Whether the cut met a call. */
    private boolean make(int call) {
        attempt.arrange();
        int mark = stage.history().end();
        stage.note(attempt.deed() + " is attempted, to be met by " + cut + " at call " + call);
        Answer answer = cut.fault().isPresent() ? cutOff(cut.fault().get(), call) : killed(call);
        Optional<String> met = metSince(mark);
        List<String> found = attempt.found();
        List<String> retried = met.isPresent() ? retried() : found;
        stage.note(new CutAttempted(
                attempt.phone().id(),
                attempt.deed(),
                cut.toString(),
                call,
                met,
                attempt.saysDone(answer),
                attempt.before(),
                attempt.after(),
                found,
                retried));
        return met.isPresent();
    }

    private Answer cutOff(Fault fault, int call) {
        FaultRule rule = FaultRule.of(fault).onPhone(attempt.phone().id());
        PlannedFault planned = stage.world()
                .faults()
                .plan(new FaultRule(fault, rule.target(), new Turns(call, call + cut.calls() - 1)));
        Answer answer = attempt.act();
        stage.world().faults().cancel(planned);
        return answer;
    }

    /**
     * The answer is that of the app started again: the one before it nobody saw. Where the action made fewer calls, the app
     * dies when it has answered.
     */
    private Answer killed(int call) {
        Handset phone = attempt.phone();
        Link link = phone.phone().link();
        if (cut == Cut.KILL_AT_ANSWER) {
            link.killAtAnswer(call);
        } else {
            link.killFrom(call);
        }
        attempt.act();
        link.revive();
        return stage.heard(phone.id(), phone.restart());
    }

    private Optional<String> metSince(int mark) {
        return stage.history().after(mark).entries(Exchanged.class, this::isCut).stream()
                .map(Entry::observation)
                .map(Exchanged.class::cast)
                .map(met ->
                        met.service().orElse("unknown") + "/" + met.operation().orElse("unknown"))
                .findFirst();
    }

    private boolean isCut(Exchanged exchange) {
        return exchange.phone().equals(attempt.phone().id()) && exchange.fault().isPresent();
    }

    /** The person leaves what is still open and does the same once more. */
    private List<String> retried() {
        Handset phone = attempt.phone();
        boolean open = stage.heard(phone.id(), phone.look())
                .screen()
                .flatMap(Screen::prompt)
                .isPresent();
        if (open) {
            stage.heard(phone.id(), phone.perform(new Action.Cancel()));
        }
        attempt.act();
        return attempt.found();
    }
}
