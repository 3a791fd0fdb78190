package dev.lifeboat.driver;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An app that is well but for what it says to actions. */
record SomeApp(Function<Action, Screen> answer) implements RunningApp {

    static final Screen SCREEN = new Screen(
            View.WELCOME,
            List.of(),
            List.of(),
            Optional.empty(),
            Screen.Backup.OFF,
            List.of(),
            List.of(),
            List.of(),
            false);

    @Override
    public Screen screen() {
        return SCREEN;
    }

    @Override
    public Screen perform(Action action) {
        return answer.apply(action);
    }

    @Override
    public Screen restart() {
        return SCREEN;
    }

    @Override
    public void uninstall() {}
}
