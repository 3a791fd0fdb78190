package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What one phone's app does otherwise than the reference: on the screen, in what it does for an action, on the wire, or in
 * several of these places at once, where the fault takes that.
 */
class Flaw {

    final DeviceEnvironment phone;
    private Interception.Network network;

    Flaw(DeviceEnvironment phone) {
        this.phone = phone;
    }

    /** What is wrong with the app of each phone. */
    @FunctionalInterface
    interface Casting {
        Flaw on(DeviceEnvironment phone);
    }

    Screen perform(Action action, RunningApp app) {
        return app.perform(action);
    }

    Screen restart(RunningApp app) {
        return app.restart();
    }

    void uninstall(RunningApp app) {
        app.uninstall();
    }

    /** How every screen is shown. */
    Screen shown(Screen screen) {
        return screen;
    }

    Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
        return network.send(call);
    }

    final Interception.Network network() {
        return network;
    }

    /** Sends something of its own, whatever comes of it. */
    final Answer send(Call call) {
        try {
            return network.send(call);
        } catch (IOException cut) {
            return new Answer(0, new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The reference with a flaw on every phone. */
    static Implementation app(Casting casting) {
        return app(Policies.correct(), casting);
    }

    /** For those that swap a policy as well. */
    static Implementation app(Policies policies, Casting casting) {
        Map<String, Flaw> flaws = new ConcurrentHashMap<>();
        ReferenceImplementation reference = new ReferenceImplementation(policies.withTransport((http, phone) -> {
            Flaw flaw = casting.on(phone);
            flaw.network = call -> http.send(call.to(phone.address()));
            flaws.put(phone.address().toString(), flaw);
            return request -> flaw.carry(Call.of(request, phone.address()), flaw.network);
        }));
        return new Implementation() {
            @Override
            public ConformanceStatement statement() {
                return reference.statement();
            }

            @Override
            public RunningApp install(DeviceEnvironment phone) {
                RunningApp app = reference.install(phone);
                return new Flawed(flaws.get(phone.address().toString()), app);
            }

            @Override
            public void close() {
                reference.close();
            }
        };
    }

    /** One that only shows its screens otherwise. */
    static Supplier<Implementation> showing(UnaryOperator<Screen> change) {
        return () -> app(phone -> new Flaw(phone) {
            @Override
            Screen shown(Screen screen) {
                return change.apply(screen);
            }
        });
    }

    /** What an action is met with in place of the reference's way. */
    @FunctionalInterface
    interface Acting {
        Screen perform(Action action, RunningApp app);
    }

    /** One that only acts otherwise, and remembers nothing. */
    static Supplier<Implementation> acting(Acting acting) {
        return () -> app(phone -> new Flaw(phone) {
            @Override
            Screen perform(Action action, RunningApp app) {
                return acting.perform(action, app);
            }
        });
    }

    /** One that only sends or hears otherwise, and remembers nothing. */
    static Supplier<Implementation> onTheWire(Interception interception) {
        return () -> Interception.by(interception);
    }

    private record Flawed(Flaw flaw, RunningApp app) implements RunningApp {
        @Override
        public Screen screen() {
            return flaw.shown(app.screen());
        }

        @Override
        public Screen perform(Action action) {
            return flaw.shown(flaw.perform(action, app));
        }

        @Override
        public Screen restart() {
            return flaw.shown(flaw.restart(app));
        }

        @Override
        public void uninstall() {
            flaw.uninstall(app);
        }
    }
}
