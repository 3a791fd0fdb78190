package dev.lifeboat.driver;

import dev.lifeboat.observation.Redactor;
import dev.lifeboat.spi.Screen;
import java.util.HashMap;
import java.util.Map;

/**
 * Redacts the free text on the screens of one phone, that an app can put anything into. What has not changed since the
 * screen before is the same object again: a list of five hundred accounts is neither looked through nor kept a thousand
 * times.
 */
final class ScreenText {

    private final Redactor redactor;
    private final Map<Screen.Account, Screen.Account> accounts = new HashMap<>();
    private final Map<Screen.Offer, Screen.Offer> offers = new HashMap<>();
    private int known;

    ScreenText(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The same screen with every free text redacted; ids, codes and the closed vocabularies stay. */
    Screen redacted(Screen screen) {
        forgetWhatIsOutdated();
        return new Screen(
                screen.view(),
                screen.accounts().stream()
                        .map(account -> accounts.computeIfAbsent(account, this::redacted))
                        .toList(),
                screen.offers().stream()
                        .map(offer -> offers.computeIfAbsent(offer, this::redacted))
                        .toList(),
                screen.prompt(),
                new Screen.Backup(
                        screen.backup().on(),
                        screen.backup().store(),
                        screen.backup().recoveryAccount().map(redactor::redact),
                        screen.backup().lastSuccess()),
                screen.notices().stream()
                        .map(notice ->
                                new Screen.Notice(notice.code(), notice.account(), redactor.redact(notice.text())))
                        .toList(),
                screen.requests().stream()
                        .map(request -> new Screen.SignInRequest(
                                request.id(), request.account(), redactor.redact(request.text())))
                        .toList(),
                screen.path().stream()
                        .map(step -> new Screen.PathStep(step.element(), redactor.redact(step.label())))
                        .toList(),
                screen.busy());
    }

    /** A new secret may stand in an old text. */
    private void forgetWhatIsOutdated() {
        if (redactor.knows() != known) {
            known = redactor.knows();
            accounts.clear();
            offers.clear();
        }
    }

    private Screen.Account redacted(Screen.Account account) {
        return new Screen.Account(
                account.id(),
                account.kind(),
                redactor.redact(account.issuer()),
                redactor.redact(account.username()),
                account.state(),
                account.push(),
                account.code());
    }

    private Screen.Offer redacted(Screen.Offer offer) {
        return new Screen.Offer(offer.action(), offer.account(), redactor.redact(offer.label()), offer.place());
    }
}
