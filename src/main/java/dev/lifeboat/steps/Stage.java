package dev.lifeboat.steps;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.observation.Redactor;
import dev.lifeboat.observation.StoreSearch;
import dev.lifeboat.observation.Witness;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.simulator.identity.WorkTenant;
import dev.lifeboat.spi.ActionRefused.Reason;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Store;
import dev.lifeboat.verdict.Check;
import dev.lifeboat.verdict.NamesCheck;
import dev.lifeboat.verdict.Verdict;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One example on one platform while it runs: its world, what has happened in it, and what has been decided. Every example
 * gets a new one.
 */
public final class Stage {

    /**
     * A step of the example as it is read.
     *
     * @param keyword {@code Given}, {@code When} or {@code Then}
     */
    public record Line(String keyword, String text) {}

    private final World world;
    private final Platform platform;
    private final Driver driver;
    private final Naming naming;
    private final List<Line> script;
    private final Recorder recorder;
    private final Redactor redactor;
    private final Witness witness;
    private final Cast cast;
    private int nextLine;
    private int checksHeld;
    private int deed;
    private Verdict settled;
    private Verdict reservation;

    /**
     * @param naming what those are called whom the example names
     * @param script the steps that will be taken, in order
     * @param evidence is given everything that happens
     */
    public Stage(
            World world, Platform platform, Driver driver, Naming naming, List<Line> script, Recorder.Sink evidence) {
        this.world = world;
        this.platform = platform;
        this.driver = driver;
        this.naming = naming;
        this.script = List.copyOf(script);
        this.recorder = new Recorder(world.clock(), evidence);
        this.redactor = new Redactor(world.secrets());
        this.witness = Witness.of(world, recorder, redactor);
        this.cast = new Cast(this);
    }

    public World world() {
        return world;
    }

    /** The platform that the example is judged on. */
    public Platform platform() {
        return platform;
    }

    Cast cast() {
        return cast;
    }

    /** A user name or cloud account of the example, as it is called in this world. */
    String user(String words) {
        return naming.person(words, this::note);
    }

    /** An issuer of the example, as it is called in this world. */
    String issuer(String words) {
        return naming.issuer(words, this::note);
    }

    /** Everything that has happened so far. */
    public History history() {
        return recorder.history();
    }

    /** The number of the entry after which the last {@code When} began. */
    int deed() {
        return deed;
    }

    /**
     * What the example came to: what settled it, else what keeps it from passing, else a pass if a check held.
     *
     * @return empty if nothing was decided, which is a defect of the example or of the kit
     */
    public Optional<Verdict> verdict() {
        if (settled != null) {
            return Optional.of(settled);
        }
        if (reservation != null) {
            return Optional.of(reservation);
        }
        return checksHeld > 0 ? Optional.of(new Verdict.Pass()) : Optional.empty();
    }

    void nextStep() {
        if (settled != null) {
            throw new ExampleStopped(settled);
        }
        Line line = script.get(nextLine++);
        if (line.keyword().equals("When")) {
            deed = recorder.mark();
        }
        recorder.record(new Observation.StepBegan(line.keyword(), line.text()));
    }

    /** Notes what the person or the world did beside the app. */
    void note(String what) {
        recorder.record(new Observation.WorldChanged(what));
    }

    void note(Observation observation) {
        recorder.record(observation);
    }

    Handset handset(Phone phone) {
        witness.watch(phone);
        return new Handset(phone, driver, recorder, redactor);
    }

    /** What the phones really show at the end, oldest phone first, where the implementation gives pictures. */
    public List<byte[]> pictures() {
        return world.phones().stream()
                .flatMap(phone -> driver.screenshot(phone.id()).stream())
                .toList();
    }

    /** Removes the app from every phone, so that the subject keeps nothing of an example that is over. */
    public void clear() {
        world.phones().forEach(phone -> driver.uninstall(phone.id()));
    }

    /**
     * The screen of an answer; without one that the protocol knows, nothing can be concluded from the example. An app that
     * is being killed owes no answer.
     */
    Answer heard(String phone, Answer answer) {
        if (answer instanceof Answer.Broken broken && !isDead(phone)) {
            settle(new Verdict.Inconclusive(
                    Verdict.Origin.ADAPTER, "The app on " + phone + " gave no usable answer: " + broken.what()));
        }
        if (answer instanceof Answer.LeftOut leftOut) {
            leftOut(leftOut.ability(), leftOut.contradiction());
        }
        if (answer instanceof Answer.Refused refused && refused.reason() == Reason.NOT_IN_PRODUCT) {
            settle(new Verdict.Fail(
                    "every action that the statement claims or no product may leave out",
                    "the app on " + phone + " has no such action: " + refused.message(),
                    List.of(recorder.mark())));
        }
        return answer;
    }

    private boolean isDead(String id) {
        return world.phones().stream()
                .anyMatch(phone -> phone.id().equals(id) && phone.link().isDead());
    }

    /** Whether the statement claims an option. */
    boolean claims(Capability option) {
        return driver.statement().claims(option);
    }

    /**
     * The example needs something that the statement leaves out, and the app was tried on it.
     *
     * @param contradiction what the app did as if it had it; empty if it proved not to
     */
    void leftOut(String ability, Optional<String> contradiction) {
        settle(contradiction
                .<Verdict>map(seen -> new Verdict.Fail(
                        "no " + ability + ", which the statement leaves out", seen, List.of(recorder.mark())))
                .orElseGet(() -> new Verdict.NotApplicable("It takes " + ability
                        + ", which the product leaves out; tried, it refused and changed nothing")));
    }

    /** The example is about something that the subject does not have and that cannot be tried. */
    public void doesNotApply(String reason) {
        settled = new Verdict.NotApplicable(reason);
    }

    /** Lets time pass in the world. */
    void letPass(Duration duration) {
        clockIsMoved();
        world.clock().advance(duration);
    }

    /** Sets a phone's own clock ahead of the world's, or behind it. */
    void skewClock(Phone phone, Duration skew) {
        clockIsMoved();
        phone.setClockSkew(skew);
    }

    /** An app that goes by the real clock cannot be asked what needs another time. */
    void clockIsMoved() {
        if (driver.statement().clock() == ClockSource.WALL) {
            settle(new Verdict.NotApplicable(
                    "It moves the clock, and the product goes by the real one (clock: wall in its statement)"));
        }
    }

    /** The situation that the example needs; if it could not be brought about, the example shows nothing. */
    void arranged(boolean succeeded, String what, String judgedBy) {
        if (!succeeded) {
            settle(new Verdict.Inconclusive(
                    Verdict.Origin.NOT_ARRANGED,
                    "Not arranged: " + what + ". Whether that is a fault is judged by the examples of " + judgedBy));
        }
    }

    /** Whether a check would hold; nothing is decided by it. */
    boolean holds(Check check) {
        return check.decide(history()) instanceof Verdict.Pass;
    }

    /** Looks for secrets in a cloud account and notes what was found. */
    void search(Store store, CloudAccount account) {
        recorder.record(new StoreSearch(world, redactor).search(store, account));
    }

    /** Looks for the private keys of all registered credentials in everything that was sent, and notes what was found. */
    void searchPrivateKeys() {
        List<ECPublicKey> registered = history()
                .all(Observation.ProviderNoted.class)
                .map(Observation.ProviderNoted::event)
                .filter(ProviderEvent.CredentialCreated.class::isInstance)
                .map(event -> ((ProviderEvent.CredentialCreated) event).publicKey())
                .toList();
        recorder.record(witness.searchPrivateKeys(world, registered));
    }

    /** Looks at what an organisation's administrator can see, and notes it. */
    void lookAsAdministrator(WorkTenant tenant) {
        recorder.record(witness.lookAsAdministrator(tenant));
    }

    /** A Then: what is found decides. */
    void judge(Check check) {
        Verdict verdict = check.decide(history());
        if (verdict instanceof Verdict.Pass) {
            checksHeld++;
        } else {
            settle(verdict);
        }
    }

    /** The same for a check that looks for names; what it goes through is noted first. */
    void judgeNames(NamesCheck check) {
        recorder.record(check.searched(history()));
        judge(check);
    }

    /** A positive control: if it does not hold, the refusal before it proves nothing. */
    void control(Check check, String judgedBy) {
        Verdict verdict = check.decide(history());
        if (verdict instanceof Verdict.Fail fail) {
            settle(new Verdict.Inconclusive(
                    Verdict.Origin.CONTROL,
                    "The positive control did not work, so the refusal shows nothing: " + fail.message()
                            + " Whether that is a fault is judged by the examples of " + judgedBy));
        } else if (!(verdict instanceof Verdict.Pass)) {
            settle(verdict);
        }
    }

    /** What a pass rests on: where it does not hold the example goes on and may still fail, but cannot pass any more. */
    void provided(Check check, String judgedBy) {
        Verdict verdict = check.decide(history());
        if (verdict instanceof Verdict.Fail fail) {
            reserve(new Verdict.Inconclusive(
                    Verdict.Origin.CONTROL,
                    "What the app showed may be made up: " + fail.message()
                            + " Whether that is a fault is judged by the examples of " + judgedBy));
        } else if (!(verdict instanceof Verdict.Pass)) {
            settle(verdict);
        }
    }

    private void reserve(Verdict verdict) {
        if (reservation == null) {
            reservation = verdict;
        }
    }

    private void settle(Verdict verdict) {
        if (settled == null) {
            settled = verdict;
        }
        throw new ExampleStopped(settled);
    }
}
