package dev.lifeboat.driver;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.observation.Redactor;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.spi.Action;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A phone in a person's hand with the app under test on it: what the person does is done by the app, and recorded. */
public final class Handset {

    private static final int LONGEST = 500;

    private final Phone phone;
    private final Driver driver;
    private final Recorder recorder;
    private final Redactor redactor;
    private final ScreenText text;
    private Set<String> shown = Set.of();

    public Handset(Phone phone, Driver driver, Recorder recorder, Redactor redactor) {
        this.phone = phone;
        this.driver = driver;
        this.recorder = recorder;
        this.redactor = redactor;
        this.text = new ScreenText(redactor);
    }

    public Phone phone() {
        return phone;
    }

    public String id() {
        return phone.id();
    }

    /** Installs the app on the phone. */
    public Answer install() {
        return started(Observation.Start.INSTALLED, Freshness.checked(driver.install(phone.environment())));
    }

    /** Kills the app's process and starts it again. */
    public Answer restart() {
        return started(Observation.Start.RESTARTED, driver.restart(id()));
    }

    /**
     * Has the app do something. What its statement leaves out is tried too, and answered with {@link Answer.LeftOut}.
     */
    public Answer perform(Action action) {
        Optional<String> leftOut = Probe.leftOut(driver.statement(), action);
        return leftOut.isPresent() ? probe(leftOut.get(), action) : done(action);
    }

    private Answer probe(String ability, Action action) {
        Answer before = look();
        int mark = recorder.mark();
        Answer answer = done(action);
        Answer after = look();
        for (Answer one : List.of(before, answer, after)) {
            if (one instanceof Answer.Broken) {
                return one;
            }
        }
        Optional<String> contradiction = Probe.contradiction(
                before,
                answer,
                after,
                recorder.history().after(mark),
                driver.statement().clock());
        return new Answer.LeftOut(
                ability, contradiction.map(seen -> "to " + action.name().wireName() + " " + seen));
    }

    private Answer done(Action action) {
        Answer answer = redacted(driver.perform(id(), text.asTheAppKnowsIt(action)));
        recorder.record(new Observation.ActionTaken(id(), redacted(action), answer));
        return itsOwn(answer);
    }

    /** Looks at the screen. */
    public Answer look() {
        return itsOwn(read());
    }

    private Answer read() {
        Answer answer = redacted(driver.screen(id()));
        recorder.record(new Observation.ScreenRead(id(), answer));
        return answer;
    }

    /** Where an answer could be another phone's, the app is asked whether it stands by it. */
    private Answer itsOwn(Answer answer) {
        boolean suspected = MixedUp.suspected(id(), shown, answer, recorder::history);
        Answer judged = suspected ? MixedUp.judged(answer, read()) : answer;
        judged.screen().ifPresent(screen -> shown = MixedUp.ids(screen));
        return judged;
    }

    /** Removes the app, and with it what the system remembers of it. */
    public void uninstall() {
        driver.uninstall(id());
        phone.forgetApp();
        recorder.record(new Observation.AppRemoved(id()));
    }

    private Answer started(Observation.Start start, Answer raw) {
        Answer answer = redacted(raw);
        recorder.record(new Observation.AppStarted(id(), start, answer));
        return itsOwn(answer);
    }

    private Answer redacted(Answer answer) {
        if (answer instanceof Answer.Shown shown) {
            return new Answer.Shown(text.redacted(shown.shown()));
        }
        if (answer instanceof Answer.Refused refused) {
            return new Answer.Refused(refused.reason(), said(refused.message()));
        }
        return answer instanceof Answer.Broken broken ? new Answer.Broken(said(broken.what())) : answer;
    }

    /** What the app says of its own trouble: without secrets, without what differs from run to run, and not endless. */
    private String said(String story) {
        URI address = phone.environment().address();
        String said = story.replace(address.toString(), "{environment}").replace(address.getAuthority(), "{gateway}");
        String redacted = redactor.redact(said);
        return redacted.length() > LONGEST ? redacted.substring(0, LONGEST) + "…" : redacted;
    }

    private Action redacted(Action action) {
        if (action instanceof Action.SignIn signIn) {
            return new Action.SignIn(signIn.username(), redactor.redact(signIn.password()));
        }
        if (action instanceof Action.EnterProof proof) {
            return new Action.EnterProof(redactor.redact(proof.code()));
        }
        if (action instanceof Action.EnterDetails details) {
            return details.uri() != null
                    ? Action.EnterDetails.uri(redactor.redact(details.uri()))
                    : Action.EnterDetails.codeAndUrl(redactor.redact(details.code()), redactor.redact(details.url()));
        }
        return action;
    }
}
