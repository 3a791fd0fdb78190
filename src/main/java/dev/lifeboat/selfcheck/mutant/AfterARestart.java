package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Shows its accounts otherwise once the app was killed and started again. */
final class AfterARestart extends Flaw {

    private final UnaryOperator<Screen> change;
    private boolean restarted;

    AfterARestart(DeviceEnvironment phone, UnaryOperator<Screen> change) {
        super(phone);
        this.change = change;
    }

    static Casting shownSo(UnaryOperator<Screen> change) {
        return phone -> new AfterARestart(phone, change);
    }

    static Casting doubling() {
        return shownSo(screen -> Retouch.list(screen, accounts -> {
            List<Screen.Account> twice = new ArrayList<>(accounts);
            accounts.stream()
                    .filter(AfterARestart::isThirdParty)
                    .map(account -> new Screen.Account(
                            account.id() + "-2",
                            account.kind(),
                            account.issuer(),
                            account.username(),
                            account.state(),
                            account.push(),
                            account.code()))
                    .forEach(twice::add);
            return twice;
        }));
    }

    static Casting losing() {
        return shownSo(screen -> Retouch.list(screen, accounts -> {
            List<Screen.Account> left = new ArrayList<>(accounts);
            accounts.stream().filter(AfterARestart::isThirdParty).skip(1).forEach(left::remove);
            return left;
        }));
    }

    static Casting spoiling() {
        return shownSo(screen -> Retouch.codes(screen, AfterARestart::isThirdParty, Retouch::wrong));
    }

    private static boolean isThirdParty(Screen.Account account) {
        return account.kind() == AccountKind.THIRD_PARTY;
    }

    @Override
    Screen restart(RunningApp app) {
        restarted = true;
        return app.restart();
    }

    @Override
    Screen shown(Screen screen) {
        return restarted ? change.apply(screen) : screen;
    }
}
