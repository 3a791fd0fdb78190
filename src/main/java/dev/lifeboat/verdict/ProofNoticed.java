package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;
import java.util.Optional;

/** The phone says of an account, exactly once, that it has still to be proven (rule R33). */
public record ProofNoticed(String phone, AccountName account) implements Check {

    @Override
    public String expectation() {
        return "the phone to say once that " + account + " has to be proven";
    }

    @Override
    public Verdict decide(History history) {
        return Judgement.onScreen(history, phone, screen -> Judgement.passUnless(this, contradiction(screen), history));
    }

    private Optional<String> contradiction(Screen screen) {
        Optional<String> id = screen.accounts().stream()
                .filter(entry -> AccountName.of(entry).equals(account))
                .map(Screen.Account::id)
                .findFirst();
        if (id.isEmpty()) {
            return Optional.of("it is not listed");
        }
        long notices = screen.notices().stream()
                .filter(notice -> notice.code().equals(NoticeCode.VERIFICATION_NEEDED)
                        && notice.account().equals(id))
                .count();
        return notices == 1 ? Optional.empty() : Optional.of(notices + " notices of that");
    }
}
