package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;
import java.util.Optional;
import java.util.Set;

/**
 * The app shows backup as switched on or off.
 *
 * @param recoveryAccount the account it has to name when on; empty if it does not matter
 * @param reasons the notices of which one has to say why it is off; empty if none is asked for
 */
public record BackupShown(String phone, boolean on, Optional<String> recoveryAccount, Set<NoticeCode> reasons)
        implements Check {

    public BackupShown {
        reasons = Set.copyOf(reasons);
    }

    @Override
    public String expectation() {
        return "backup to be shown as " + (on ? "on" : "off")
                + recoveryAccount.map(account -> " for " + account).orElse("")
                + (reasons.isEmpty()
                        ? ""
                        : " with the reason "
                                + reasons.stream()
                                        .map(NoticeCode::code)
                                        .sorted()
                                        .toList());
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(history, phone, screen -> Judgement.passUnless(this, contradiction(screen), history));
    }

    private Optional<String> contradiction(Screen screen) {
        if (screen.backup().on() != on) {
            return Optional.of("it is shown as " + (on ? "off" : "on"));
        }
        Optional<String> shown = screen.backup().recoveryAccount();
        if (recoveryAccount.isPresent()
                && shown.filter(recoveryAccount.get()::equalsIgnoreCase).isEmpty()) {
            return Optional.of(shown.map(account -> "it names " + account).orElse("it names no recovery account"));
        }
        if (!reasons.isEmpty() && reasons.stream().noneMatch(screen::notes)) {
            return Optional.of("the notices "
                    + screen.notices().stream()
                            .map(notice -> notice.code().code())
                            .toList());
        }
        return Optional.empty();
    }
}
