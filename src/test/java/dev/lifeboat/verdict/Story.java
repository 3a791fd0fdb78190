package dev.lifeboat.verdict;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Store;
import dev.lifeboat.spi.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A history made up by hand, about a phone called {@link #PHONE}. */
final class Story {

    static final String PHONE = "p1";
    static final Instant NOW = SimulatedClock.BEGINNING;
    static final AccountName HARBOUR = new AccountName(AccountKind.THIRD_PARTY, "Harbour", "ana");
    static final AccountName LANTERN = new AccountName(AccountKind.THIRD_PARTY, "Lantern", "ana");
    static final AccountName MICROSOFT = new AccountName(AccountKind.PERSONAL, "Microsoft", "ana@outlook.example");

    private final Recorder recorder = new Recorder(new SimulatedClock());

    /** A screen with these accounts, ready and without codes. */
    static Screen accounts(AccountName... names) {
        return screen(Stream.of(names).map(name -> entry(name, null)).toList(), Screen.Backup.OFF, List.of());
    }

    static Screen.Account entry(AccountName name, String code) {
        return new Screen.Account(
                name.toString(),
                name.kind(),
                name.issuer(),
                name.username(),
                AccountState.READY,
                false,
                Optional.ofNullable(code));
    }

    static Screen notices(NoticeCode... codes) {
        return screen(List.of(), Screen.Backup.OFF, List.of(codes));
    }

    static Screen screen(List<Screen.Account> accounts, Screen.Backup backup, List<NoticeCode> notices) {
        return new Screen(
                View.ACCOUNTS,
                accounts,
                List.of(),
                Optional.empty(),
                backup,
                notices.stream()
                        .map(code -> new Screen.Notice(code, Optional.empty(), ""))
                        .toList(),
                List.of(),
                List.of(),
                false);
    }

    Story shows(Screen screen) {
        return answers(new Answer.Shown(screen));
    }

    Story answers(Answer answer) {
        return tells(new Observation.ScreenRead(PHONE, answer));
    }

    /** The app dies, or speaks nonsense. */
    Story breaks() {
        return answers(new Answer.Broken("it threw java.lang.Error"));
    }

    Story does(Action action, Screen screen) {
        return tells(new Observation.ActionTaken(PHONE, action, new Answer.Shown(screen)));
    }

    Story isRefused(Action action, ActionRefused.Reason reason) {
        return tells(new Observation.ActionTaken(PHONE, action, new Answer.Refused(reason, "no")));
    }

    Story touches(Store store, String account, Touch touch) {
        return tells(new Observation.StoreTouched(store, account, "backup", touch));
    }

    Story searches(long bytes, Set<String> lying, Set<String> opened) {
        int values = bytes == 0 ? 0 : 1;
        return tells(new Observation.StoreSearched(
                Store.ICLOUD, "ana", values, bytes, values, values, 0, new TreeSet<>(lying), new TreeSet<>(opened)));
    }

    Story notes(ProviderEvent event) {
        return tells(new Observation.ProviderNoted(event));
    }

    Story calls(String service, String target) {
        return tells(new Observation.Exchanged(
                PHONE,
                Optional.ofNullable(service),
                Optional.empty(),
                "GET",
                target,
                Map.of(),
                "",
                404,
                "",
                false,
                Optional.empty()));
    }

    Story tells(Observation observation) {
        recorder.record(observation);
        return this;
    }

    int mark() {
        return recorder.mark();
    }

    Verdict judged(Check check) {
        return check.decide(recorder.history());
    }

    /** What the check says against it; empty for a pass. */
    String against(Check check) {
        Verdict verdict = judged(check);
        return verdict.word() + " " + verdict.message();
    }

    History history() {
        return recorder.history();
    }
}
