package dev.lifeboat.run;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ClockSource;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The reference with a smaller statement.
 *
 * @param refused what it answers with 501, whatever the statement says
 */
record LesserApp(ReferenceImplementation whole, ConformanceStatement statement, Predicate<Action> refused)
        implements Implementation {

    /** Holds third-party accounts only, typed or scanned, and says so. */
    static LesserApp minimal() {
        return new LesserApp(
                new ReferenceImplementation(),
                claiming(EnumSet.of(AccountKind.THIRD_PARTY), EnumSet.of(Capability.MANUAL_ENTRY), ClockSource.DEVICE),
                action -> action instanceof Action.AddAccount add && add.kind() != AccountKind.THIRD_PARTY
                        || action.name() == ActionName.DELETE_BACKUP);
    }

    static ConformanceStatement claiming(Set<AccountKind> kinds, Set<Capability> options, ClockSource clock) {
        return new ConformanceStatement(
                1, "Acme", "Lesser", "1.0", EnumSet.allOf(Platform.class), kinds, options, clock, 8);
    }

    @Override
    public RunningApp install(DeviceEnvironment environment) {
        RunningApp app = whole.install(environment);
        return new RunningApp() {
            @Override
            public Screen screen() {
                return shown(app.screen());
            }

            @Override
            public Screen perform(Action action) {
                if (refused.test(action)) {
                    throw ActionRefused.notInProduct(action.name());
                }
                return shown(app.perform(action));
            }

            @Override
            public Screen restart() {
                return shown(app.restart());
            }

            @Override
            public void uninstall() {
                app.uninstall();
            }
        };
    }

    /** Without push there is nothing to answer. */
    private Screen shown(Screen screen) {
        return statement.claims(Capability.PUSH)
                ? screen
                : new Screen(
                        screen.view(),
                        screen.accounts(),
                        screen.offers(),
                        screen.prompt(),
                        screen.backup(),
                        screen.notices(),
                        List.of(),
                        screen.path(),
                        screen.busy());
    }

    @Override
    public void close() {
        whole.close();
    }
}
