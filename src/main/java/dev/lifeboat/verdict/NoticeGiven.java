package dev.lifeboat.verdict;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.spi.NoticeCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The app told the person something, or did not. What it says of the world is never believed; this is for rules that ask it
 * to say something, or forbid it to.
 *
 * @param notices one of which counts as saying it
 * @param since only the actions after this entry count
 * @param said whether it should have been said, in answer to any of them
 */
public record NoticeGiven(String phone, Set<NoticeCode> notices, int since, boolean said) implements Check {

    public NoticeGiven {
        notices = Set.copyOf(notices);
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("nothing can be said without a notice");
        }
    }

    @Override
    public String expectation() {
        return "the app " + (said ? "" : "not ") + "to say "
                + notices.stream().map(NoticeCode::code).sorted().collect(Collectors.joining(" or "));
    }

    @Override
    public Verdict decide(History history) {
        List<Entry> deeds = history.after(since)
                .entries(ActionTaken.class, taken -> taken.phone().equals(phone));
        if (deeds.isEmpty()) {
            throw new IllegalStateException("nobody did anything on " + phone + " that it could have answered");
        }
        List<Integer> saying = deeds.stream()
                .filter(deed -> says(((ActionTaken) deed.observation()).answer()))
                .map(Entry::number)
                .toList();
        if (saying.isEmpty() != said) {
            return Judgement.pass();
        }
        return said
                ? Judgement.fail(this, "only the notices " + told(deeds), history)
                : Judgement.fail(this, "that it does", saying);
    }

    private boolean says(Answer answer) {
        return answer.screen()
                .filter(screen -> notices.stream().anyMatch(screen::notes))
                .isPresent();
    }

    private static List<String> told(List<Entry> deeds) {
        return deeds.stream()
                .flatMap(deed -> ((ActionTaken) deed.observation()).answer().screen().stream())
                .flatMap(screen -> screen.notices().stream())
                .map(notice -> notice.code().code())
                .distinct()
                .toList();
    }
}
