package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;
import java.util.Optional;

/** The phone lists an account as ready, and no notice says that it has to be proven (rules R33, R34). */
public record AsksNoProof(String phone, AccountName account) implements Check {

    @Override
    public String expectation() {
        return "the phone to ask no proof of " + account;
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(history, phone, screen -> Judgement.passUnless(this, contradiction(screen), history));
    }

    private Optional<String> contradiction(Screen screen) {
        Optional<Screen.Account> entry = screen.accounts().stream()
                .filter(listed -> AccountName.of(listed).equals(account))
                .findFirst();
        if (entry.isEmpty()) {
            return Optional.of("it is not listed");
        }
        if (entry.get().state() != AccountState.READY) {
            return Optional.of("its state is '" + entry.get().state().wireName() + "'");
        }
        boolean flagged = screen.notices().stream()
                .anyMatch(notice -> notice.code().equals(NoticeCode.VERIFICATION_NEEDED)
                        && notice.account().equals(Optional.of(entry.get().id())));
        return flagged ? Optional.of("a notice says that it has to be proven") : Optional.empty();
    }
}
