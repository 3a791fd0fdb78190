package dev.lifeboat.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InProcessDriverTest {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Action ACTION = new Action.BeginRecovery();

    private final DeviceEnvironment phone = new SomePhone("p1");
    private final CountDownLatch wakeUp = new CountDownLatch(1);
    private InProcessDriver driver;

    @AfterEach
    void close() {
        wakeUp.countDown();
        closeDriver();
    }

    private void closeDriver() {
        if (driver != null) {
            driver.close();
        }
    }

    @Test
    void whatTheAppShowsIsTheAnswer() {
        drive(() -> SomeApp.SCREEN);
        assertThat(driver.install(phone)).isEqualTo(new Answer.Shown(SomeApp.SCREEN));
        assertThat(driver.perform("p1", ACTION)).isEqualTo(new Answer.Shown(SomeApp.SCREEN));
        assertThat(driver.screen("p1")).isEqualTo(new Answer.Shown(SomeApp.SCREEN));
        assertThat(driver.restart("p1")).isEqualTo(new Answer.Shown(SomeApp.SCREEN));
    }

    @Test
    void aRefusalInTheTermsOfTheProtocolIsOne() {
        drive(() -> {
            throw ActionRefused.notInProduct(ActionName.BEGIN_RECOVERY);
        });
        driver.install(phone);
        assertThat(driver.perform("p1", ACTION))
                .isEqualTo(new Answer.Refused(
                        ActionRefused.Reason.NOT_IN_PRODUCT, "this product has no action 'begin-recovery'"));
    }

    @Test
    void whateverItThrowsIsABrokenAnswer() {
        drive(() -> {
            throw new IllegalStateException("no idea");
        });
        driver.install(phone);
        assertThat(driver.perform("p1", ACTION))
                .isEqualTo(new Answer.Broken("it threw java.lang.IllegalStateException: no idea"));

        drive(InProcessDriverTest::endless);
        driver.install(phone);
        assertThat(driver.perform("p1", ACTION)).isEqualTo(new Answer.Broken("it threw java.lang.StackOverflowError"));
    }

    @Test
    void noScreenIsABrokenAnswer() {
        drive(() -> null);
        driver.install(phone);
        assertThat(driver.perform("p1", ACTION)).isEqualTo(new Answer.Broken("it returned no screen"));
    }

    @Test
    void anImplementationThatInstallsNothingIsNotRunning() {
        driver = new InProcessDriver(new SomeImplementation(environment -> null), SOON, quickMachine());
        assertThat(driver.install(phone)).isEqualTo(new Answer.Broken("it returned no screen"));
        assertThat(driver.screen("p1")).isEqualTo(new Answer.Broken("the app is not running on p1"));
    }

    @Test
    void aTimeoutOnASlowMachineSaysSo() {
        AtomicLong time = new AtomicLong();
        ControlProbe slow = new ControlProbe(
                time::get, patience -> time.addAndGet(Duration.ofSeconds(7).toNanos()));
        driver =
                new InProcessDriver(new SomeImplementation(environment -> new SomeApp(action -> asleep())), SOON, slow);
        driver.install(phone);

        assertThat(driver.perform("p1", ACTION))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.what())
                                .startsWith(
                                        "it did not answer within 0.2 s; meanwhile a built-in adapter that does nothing took ")
                                .endsWith(" s to answer, so the machine may be to blame"));
    }

    @Test
    void theMachineIsAskedDuringTheDeadlineAndNotOnlyAfterIt() {
        AtomicInteger asked = new AtomicInteger();
        ControlProbe quick = new ControlProbe(System::nanoTime, patience -> asked.incrementAndGet());
        driver = new InProcessDriver(
                new SomeImplementation(environment -> new SomeApp(action -> asleep())), SOON, quick);
        driver.install(phone);

        driver.perform("p1", ACTION);

        assertThat(asked).hasValue(ControlProbe.TIMES);
    }

    @Test
    void anAppThatIsBusyIsAskedForItsScreenAtOnceUntilItIsNot() {
        Deque<Screen> screens = new ArrayDeque<>(List.of(busy(), busy(), SomeApp.SCREEN));
        AtomicInteger looks = new AtomicInteger();
        driver = new InProcessDriver(
                new SomeImplementation(environment -> new Working(looks, screens)), InProcessDriver.DEADLINE);
        driver.install(phone);
        looks.set(0);

        assertThat(driver.perform("p1", ACTION)).isEqualTo(new Answer.Shown(SomeApp.SCREEN));
        assertThat(looks).hasValue(2);
    }

    @Test
    void anAppThatIsBusyForEverIsBroken() {
        driver = new InProcessDriver(
                new SomeImplementation(environment -> new Working(new AtomicInteger(), new ArrayDeque<>())),
                InProcessDriver.DEADLINE);

        assertThat(driver.install(phone))
                .isEqualTo(new Answer.Broken("it went on saying that it is busy, asked 1000 times"));
    }

    private static Screen busy() {
        return new Screen(
                View.WELCOME,
                List.of(),
                List.of(),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    /** Shows one screen after the other, and then that it is busy for ever. */
    private record Working(AtomicInteger looks, Deque<Screen> screens) implements RunningApp {
        @Override
        public Screen screen() {
            looks.incrementAndGet();
            // Installed, it has nothing to do yet.
            return looks.get() == 1 && screens.size() == 3 ? SomeApp.SCREEN : next();
        }

        private Screen next() {
            return screens.isEmpty() ? busy() : screens.remove();
        }

        @Override
        public Screen perform(Action action) {
            return next();
        }

        @Override
        public Screen restart() {
            return next();
        }

        @Override
        public void uninstall() {}
    }

    @Test
    void aCallThatHangsIsAbandonedAndItsPhoneWithIt() {
        AtomicInteger calls = new AtomicInteger();
        drive(() -> {
            calls.incrementAndGet();
            return asleep();
        });
        driver.install(phone);
        assertThat(driver.perform("p1", ACTION))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.what()).startsWith("it did not answer within 0.2 s"));
        assertThat(driver.perform("p1", ACTION))
                .isEqualTo(new Answer.Broken("it is still busy with an earlier call that missed its deadline"));
        assertThat(driver.restart("p1")).isInstanceOf(Answer.Broken.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void anotherPhoneAndAReinstallationAreNotTouchedByThat() {
        drive(this::asleep);
        driver.install(phone);
        driver.install(new SomePhone("p2"));
        driver.perform("p1", ACTION);

        assertThat(driver.screen("p2")).isInstanceOf(Answer.Shown.class);
        driver.uninstall("p1");
        assertThat(driver.install(phone)).isInstanceOf(Answer.Shown.class);
        assertThat(driver.screen("p1")).isInstanceOf(Answer.Shown.class);
    }

    @Test
    void anAppThatWasRemovedIsNotRunning() {
        drive(() -> SomeApp.SCREEN);
        driver.install(phone);
        driver.uninstall("p1");
        driver.uninstall("p1");
        assertThat(driver.perform("p1", ACTION)).isEqualTo(new Answer.Broken("the app is not running on p1"));
    }

    @Test
    void withoutAUsableStatementTheSubjectIsUnusable() {
        assertThatThrownBy(() -> stating(() -> null).statement())
                .isInstanceOf(SubjectUnusable.class)
                .hasMessageEndingWith("gives no conformance statement: statement() returned null");
        assertThatThrownBy(() -> stating(() -> {
                            throw new IllegalStateException("not today");
                        })
                        .statement())
                .isInstanceOf(SubjectUnusable.class)
                .hasMessageContaining("java.lang.IllegalStateException: not today");
        assertThatThrownBy(() -> stating(() -> {
                            asleep();
                            return SomeImplementation.STATEMENT;
                        })
                        .statement())
                .isInstanceOf(SubjectUnusable.class)
                .hasMessageContaining("gave no conformance statement within PT0.2S");
        assertThat(stating(() -> SomeImplementation.STATEMENT).statement()).isEqualTo(SomeImplementation.STATEMENT);
    }

    @Test
    void theImplementationEndsWithItOnce() {
        AtomicInteger ends = new AtomicInteger();
        ending(ends::incrementAndGet);
        driver.close();
        driver.close();
        assertThat(ends).hasValue(1);
    }

    @Test
    void anImplementationThatDoesNotEndProperlyIsLeftToItself() {
        ending(() -> {
            throw new IllegalStateException("not today");
        });
        assertThatCode(driver::close).doesNotThrowAnyException();

        AtomicBoolean asked = new AtomicBoolean();
        ending(() -> {
            asked.set(true);
            asleep();
        });
        assertThatCode(driver::close).doesNotThrowAnyException();
        assertThat(asked).isTrue();
    }

    /** An implementation whose app answers every action in this way. */
    private void drive(Supplier<Screen> answer) {
        closeDriver();
        driver = new InProcessDriver(
                new SomeImplementation(environment -> new SomeApp(action -> answer.get())), SOON, quickMachine());
    }

    private InProcessDriver stating(Supplier<ConformanceStatement> statement) {
        driving(statement, () -> {});
        return driver;
    }

    private void ending(Runnable end) {
        driving(() -> SomeImplementation.STATEMENT, end);
    }

    private void driving(Supplier<ConformanceStatement> statement, Runnable end) {
        closeDriver();
        driver = new InProcessDriver(
                new Implementation() {
                    @Override
                    public ConformanceStatement statement() {
                        return statement.get();
                    }

                    @Override
                    public RunningApp install(DeviceEnvironment environment) {
                        return null;
                    }

                    @Override
                    public void close() {
                        end.run();
                    }
                },
                SOON);
    }

    private Screen asleep() {
        try {
            wakeUp.await(20, TimeUnit.SECONDS);
            return SomeApp.SCREEN;
        } catch (InterruptedException e) {
            // Deaf to it, as a careless app would be.
            return asleep();
        }
    }

    /** Whatever this machine is like: here the message is compared in full. */
    private static ControlProbe quickMachine() {
        return new ControlProbe(() -> 0, patience -> {});
    }

    private static Screen endless() {
        return endless();
    }
}
