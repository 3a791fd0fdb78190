package dev.lifeboat.driver;

import dev.lifeboat.spi.Screen;
import java.util.function.UnaryOperator;

/** The free text on a screen, that an app can put anything into. */
final class ScreenText {

    private ScreenText() {}

    /** The same screen with every free text replaced; ids, codes and the closed vocabularies stay. */
    static Screen map(Screen screen, UnaryOperator<String> text) {
        return new Screen(
                screen.view(),
                screen.accounts().stream()
                        .map(account -> new Screen.Account(
                                account.id(),
                                account.kind(),
                                text.apply(account.issuer()),
                                text.apply(account.username()),
                                account.state(),
                                account.push(),
                                account.code()))
                        .toList(),
                screen.offers().stream()
                        .map(offer -> new Screen.Offer(
                                offer.action(), offer.account(), text.apply(offer.label()), offer.place()))
                        .toList(),
                screen.prompt(),
                new Screen.Backup(
                        screen.backup().on(),
                        screen.backup().store(),
                        screen.backup().recoveryAccount().map(text),
                        screen.backup().lastSuccess()),
                screen.notices().stream()
                        .map(notice -> new Screen.Notice(notice.code(), notice.account(), text.apply(notice.text())))
                        .toList(),
                screen.requests().stream()
                        .map(request ->
                                new Screen.SignInRequest(request.id(), request.account(), text.apply(request.text())))
                        .toList(),
                screen.path().stream()
                        .map(step -> new Screen.PathStep(step.element(), text.apply(step.label())))
                        .toList(),
                screen.busy());
    }
}
