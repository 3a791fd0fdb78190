package dev.lifeboat.verdict;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The app did not pretend to have recovered anything, and where the rule asks for a reason it gave one of these. Whether
 * anything was really restored is another check's question; this one alone proves nothing.
 *
 * @param reasons the notices that name the reason; empty where the rule asks for none
 */
public record RecoveryRefused(String phone, int since, Set<NoticeCode> reasons) implements Check {

    public RecoveryRefused {
        reasons = Set.copyOf(reasons);
    }

    @Override
    public String expectation() {
        return "the recovery to be refused" + (reasons.isEmpty() ? "" : " with the reason " + spelled());
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> deeds = history.after(since)
                .entries(Observation.ActionTaken.class, taken -> taken.phone().equals(phone));
        if (deeds.isEmpty()) {
            throw new IllegalStateException("nobody tried to recover on " + phone);
        }
        return Judgement.passUnless(this, contradiction(deeds), history);
    }

    private Optional<String> contradiction(List<Entry> deeds) {
        for (Entry entry : deeds) {
            Observation.ActionTaken taken = (Observation.ActionTaken) entry.observation();
            if (notOffered(taken)) {
                return Optional.empty();
            }
            if (taken.answer()
                    .screen()
                    .filter(screen -> screen.notes(NoticeCode.RECOVERED))
                    .isPresent()) {
                return Optional.of("the app says that it recovered the backup");
            }
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Optional<Screen> last = ((Observation.ActionTaken)
                        deeds.get(deeds.size() - 1).observation())
                .answer()
                .screen();
        boolean named = last.stream().anyMatch(screen -> reasons.stream().anyMatch(screen::notes));
        return named
                ? Optional.empty()
                : Optional.of(last.map(RecoveryRefused::said).orElse("no screen"));
    }

    /** An app may keep recovery from being chosen at all while it holds accounts. */
    private boolean notOffered(Observation.ActionTaken taken) {
        return reasons.equals(Set.of(NoticeCode.ACCOUNTS_EXIST))
                && taken.action().name() == ActionName.BEGIN_RECOVERY
                && taken.answer() instanceof Answer.Refused refused
                && refused.reason() == ActionRefused.Reason.DOES_NOT_FIT;
    }

    private static String said(Screen screen) {
        return screen.notices().isEmpty()
                ? "the app gave no notice at all"
                : "the notices "
                        + screen.notices().stream()
                                .map(notice -> notice.code().code())
                                .toList();
    }

    private String spelled() {
        return reasons.stream().map(NoticeCode::code).sorted().toList().toString();
    }
}
