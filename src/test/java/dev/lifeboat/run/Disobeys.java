package dev.lifeboat.run;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An app that shows other accounts once it has refused something.
 *
 * @param refuses whether it says that it refused; else it shows its screen, as if it had done something
 */
record Disobeys(Implementation app, boolean refuses, UnaryOperator<List<Screen.Account>> change)
        implements Implementation {

    @Override
    public ConformanceStatement statement() {
        return app.statement();
    }

    @Override
    public RunningApp install(DeviceEnvironment environment) {
        RunningApp running = app.install(environment);
        return new RunningApp() {
            private boolean changed;

            @Override
            public Screen screen() {
                return shown(running.screen());
            }

            @Override
            public Screen perform(Action action) {
                try {
                    return shown(running.perform(action));
                } catch (ActionRefused refused) {
                    changed = true;
                    if (refuses) {
                        throw refused;
                    }
                    return screen();
                }
            }

            @Override
            public Screen restart() {
                return shown(running.restart());
            }

            @Override
            public void uninstall() {
                running.uninstall();
            }

            private Screen shown(Screen screen) {
                return changed
                        ? new Screen(
                                screen.view(),
                                change.apply(screen.accounts()),
                                screen.offers(),
                                screen.prompt(),
                                screen.backup(),
                                screen.notices(),
                                screen.requests(),
                                screen.path(),
                                screen.busy())
                        : screen;
            }
        };
    }

    @Override
    public void close() {
        app.close();
    }
}
