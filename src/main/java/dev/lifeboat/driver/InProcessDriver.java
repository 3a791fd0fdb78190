package dev.lifeboat.driver;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Drives an implementation in this JVM through the SPI. Every call has a deadline; a call that misses it is abandoned and
 * its phone counts as broken from then on.
 */
public final class InProcessDriver implements Driver {

    /** How long an app may take for one answer, in real time. */
    public static final Duration DEADLINE = Duration.ofSeconds(20);

    /** How often an app that says that it is busy is asked for its screen. */
    private static final int PATIENCE = 1000;

    private final Implementation implementation;
    private final Duration deadline;
    private final ControlProbe control;
    private final AtomicReference<ConformanceStatement> statement = new AtomicReference<>();
    private final Map<String, RunningApp> apps = new ConcurrentHashMap<>();
    private final Set<String> abandoned = ConcurrentHashMap.newKeySet();
    private final ExecutorService calls = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "implementation under test");
        thread.setDaemon(true);
        return thread;
    });

    public InProcessDriver(Implementation implementation) {
        this(implementation, DEADLINE);
    }

    InProcessDriver(Implementation implementation, Duration deadline) {
        this(implementation, deadline, new ControlProbe());
    }

    InProcessDriver(Implementation implementation, Duration deadline, ControlProbe control) {
        this.implementation = implementation;
        this.deadline = deadline;
        this.control = control;
    }

    /**
     * For an app that has said already what it claims to be.
     *
     * @param deadline how long it may take for one answer, in real time
     */
    public InProcessDriver(Implementation implementation, ConformanceStatement known, Duration deadline) {
        this(implementation, deadline);
        statement.set(known);
    }

    @Override
    public ConformanceStatement statement() {
        ConformanceStatement known = statement.get();
        if (known == null) {
            known = asked();
            statement.set(known);
        }
        return known;
    }

    private ConformanceStatement asked() {
        try {
            ConformanceStatement statement = withinDeadline(implementation::statement);
            if (statement == null) {
                throw new SubjectUnusable(name() + " gives no conformance statement: statement() returned null");
            }
            return statement;
        } catch (ExecutionException e) {
            throw new SubjectUnusable(name() + " gives no conformance statement: " + described(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new SubjectUnusable(name() + " gave no conformance statement within " + deadline, e);
        }
    }

    @Override
    public Answer install(DeviceEnvironment phone) {
        abandoned.remove(phone.device());
        AtomicReference<RunningApp> running = new AtomicReference<>();
        Answer answer = answer(phone.device(), () -> {
            RunningApp app = implementation.install(phone);
            running.set(app);
            return app == null ? null : settled(app, app.screen());
        });
        if (running.get() != null) {
            apps.put(phone.device(), running.get());
        }
        return answer;
    }

    @Override
    public Answer perform(String device, Action action) {
        return onApp(device, app -> app.perform(action));
    }

    @Override
    public Answer screen(String device) {
        return onApp(device, RunningApp::screen);
    }

    @Override
    public Answer restart(String device) {
        return onApp(device, RunningApp::restart);
    }

    @Override
    public void uninstall(String device) {
        RunningApp app = apps.remove(device);
        if (app != null && !abandoned.contains(device)) {
            answer(device, () -> {
                app.uninstall();
                return null;
            });
        }
    }

    /** Ends the implementation, too. It has been judged: what it still does then, or throws, changes nothing. */
    @Override
    public void close() {
        if (calls.isShutdown()) {
            return;
        }
        Future<?> end = calls.submit(implementation::close);
        try {
            end.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unwilling) {
            end.cancel(true);
        }
        calls.shutdownNow();
        control.close();
    }

    private interface Question {
        Screen ask(RunningApp app);
    }

    private Answer onApp(String device, Question question) {
        RunningApp app = apps.get(device);
        if (app == null) {
            return new Answer.Broken("the app is not running on " + device);
        }
        if (abandoned.contains(device)) {
            return new Answer.Broken("it is still busy with an earlier call that missed its deadline");
        }
        return answer(device, () -> settled(app, question.ask(app)));
    }

    /** While work goes on only the screen is asked for; in this JVM there is nothing to wait for between two times. */
    private static Screen settled(RunningApp app, Screen first) {
        Screen screen = first;
        for (int i = 0; i < PATIENCE && screen != null && screen.busy(); i++) {
            screen = app.screen();
        }
        return screen;
    }

    private Answer answer(String device, Callable<Screen> call) {
        ControlProbe.Watch meanwhile = control.begin(deadline);
        try {
            Screen screen = withinDeadline(call, meanwhile::ask);
            if (screen == null) {
                return new Answer.Broken("it returned no screen");
            }
            return screen.busy()
                    ? new Answer.Broken("it went on saying that it is busy, asked " + PATIENCE + " times")
                    : new Answer.Shown(screen);
        } catch (TimeoutException late) {
            abandoned.add(device);
            return new Answer.Broken(
                    "it did not answer within " + Limits.seconds(deadline) + " s" + meanwhile.excuse());
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof ActionRefused refused) {
                return new Answer.Refused(refused.reason(), String.valueOf(refused.getMessage()));
            }
            return new Answer.Broken("it threw " + described(thrown.getCause()));
        }
    }

    private <T> T withinDeadline(Callable<T> call) throws ExecutionException, TimeoutException {
        return withinDeadline(call, () -> {});
    }

    /** @param meanwhile is done at each part of the deadline that passes, as often as the machine is to be asked */
    private <T> T withinDeadline(Callable<T> call, Runnable meanwhile) throws ExecutionException, TimeoutException {
        Future<T> result = calls.submit(call);
        long part = deadline.dividedBy(ControlProbe.TIMES).toNanos();
        try {
            for (int i = 1; i < ControlProbe.TIMES; i++) {
                try {
                    return result.get(part, TimeUnit.NANOSECONDS);
                } catch (TimeoutException notYet) {
                    meanwhile.run();
                }
            }
            return result.get(part, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            result.cancel(true);
            meanwhile.run();
            throw late;
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the implementation was at work", e);
        }
    }

    private String name() {
        return implementation.getClass().getName();
    }

    private static String described(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown.getClass().getName() + (message == null ? "" : ": " + message);
    }
}
