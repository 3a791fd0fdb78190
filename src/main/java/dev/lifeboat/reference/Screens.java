package dev.lifeboat.reference;

import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Screen.Notice;
import dev.lifeboat.spi.Screen.Prompt;
import dev.lifeboat.spi.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what the app shows. */
final class Screens {

    private final Installation installation;
    private final Map<Otp, String> codes = new HashMap<>();
    private Instant codesMadeFor = Instant.MIN;

    Screens(Installation installation) {
        this.installation = installation;
    }

    Screen now(Session session) {
        Vault vault = installation.vault();
        return new Screen(
                view(session),
                accounts(),
                Offers.now(vault, session),
                session.step().map(Screens::prompt),
                vault.backup().map(Screens::backup).orElse(Screen.Backup.OFF),
                notices(session),
                session.requests().stream().map(PushRequest::shown).toList(),
                session.path(),
                false);
    }

    private View view(Session session) {
        if (session.step().isPresent()) {
            return View.PROMPT;
        }
        if (installation.vault().accounts().isEmpty()) {
            return View.WELCOME;
        }
        boolean inSettings = !session.path().isEmpty() && session.path().get(0).element() == PathElement.SETTINGS;
        return inSettings ? View.SETTINGS : View.ACCOUNTS;
    }

    private List<Screen.Account> accounts() {
        List<Account> accounts = installation.vault().accounts();
        Optional<Instant> now =
                accounts.stream().anyMatch(account -> account.otp().isPresent()) ? clock() : Optional.empty();
        now.filter(time -> !time.equals(codesMadeFor)).ifPresent(this::makeCodesFor);
        return accounts.stream().map(account -> account(account, now)).toList();
    }

    /** While the clock stands still so do the codes, and a long list is drawn at every action. */
    private void makeCodesFor(Instant now) {
        codes.clear();
        codesMadeFor = now;
    }

    /** Without the time there are no codes; no clock is read for accounts that make none. */
    private Optional<Instant> clock() {
        try {
            return Optional.of(installation.phone().now());
        } catch (Setback phoneDoesNotAnswer) {
            return Optional.empty();
        }
    }

    private Screen.Account account(Account account, Optional<Instant> now) {
        Entry entry = account.entry();
        return new Screen.Account(
                account.id(),
                entry.kind(),
                entry.issuer(),
                entry.username(),
                account.state(),
                entry.push(),
                account.otp().flatMap(otp -> now.map(time -> codes.computeIfAbsent(otp, unseen -> unseen.code(time)))));
    }

    private static Prompt prompt(Step step) {
        return new Prompt(
                step.asksFor(), step.flow().why(), step.channels(), step.flow().account());
    }

    private static Screen.Backup backup(BackupSetting setting) {
        return new Screen.Backup(
                setting.on(),
                Optional.of(setting.location().store()),
                Optional.of(setting.recoveryAccount()),
                setting.lastSuccess());
    }

    private List<Notice> notices(Session session) {
        List<Notice> notices = new ArrayList<>(session.notices());
        for (Account account : installation.vault().accounts()) {
            if (account.state() == AccountState.NEEDS_VERIFICATION) {
                notices.add(verificationNeeded(account));
            }
        }
        return notices;
    }

    /** R33: one for each account concerned, on every screen. */
    private static Notice verificationNeeded(Account account) {
        return new Notice(
                NoticeCode.VERIFICATION_NEEDED,
                Optional.of(account.id()),
                account.entry().username() + " needs more proof that it is yours before it works on this phone.");
    }
}
