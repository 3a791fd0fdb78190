package dev.lifeboat.verdict;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Recorder;
import dev.lifeboat.simulator.device.PhoneEvent;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.simulator.time.SimulatedClock;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A history made up by hand, of a person who proves accounts on a phone called {@link #PHONE}. */
final class Proof {

    static final String PHONE = "p2";
    static final Instant NOW = SimulatedClock.BEGINNING;
    static final AccountName ANA = new AccountName(AccountKind.PERSONAL, "Microsoft", "ana@outlook.example");
    static final AccountName CONTOSO = new AccountName(AccountKind.WORK_OR_SCHOOL, "Contoso", "ana@contoso.example");
    static final AccountName HARBOUR = new AccountName(AccountKind.THIRD_PARTY, "Harbour", "ana");

    private final Recorder recorder = new Recorder(new SimulatedClock());

    static Screen.Account waiting(AccountName name) {
        return entry(name, AccountState.NEEDS_VERIFICATION, true, null);
    }

    static Screen.Account ready(AccountName name, String code) {
        return entry(name, AccountState.READY, name.kind() != AccountKind.THIRD_PARTY, code);
    }

    static Screen.Account entry(AccountName name, AccountState state, boolean push, String code) {
        return new Screen.Account(
                id(name), name.kind(), name.issuer(), name.username(), state, push, Optional.ofNullable(code));
    }

    static String id(AccountName name) {
        return "id of " + name;
    }

    /** A list of accounts in which each that waits is flagged once. */
    static Screen list(Screen.Account... entries) {
        List<Screen.Notice> notices = Stream.of(entries)
                .filter(entry -> entry.state() == AccountState.NEEDS_VERIFICATION)
                .map(entry -> flag(AccountName.of(entry)))
                .toList();
        return screen(List.of(entries), notices, List.of(), List.of(), List.of());
    }

    static Screen.Notice flag(AccountName name) {
        return new Screen.Notice(NoticeCode.VERIFICATION_NEEDED, Optional.of(id(name)), "");
    }

    static Screen screen(
            List<Screen.Account> accounts,
            List<Screen.Notice> notices,
            List<Screen.SignInRequest> requests,
            List<Screen.Offer> offers,
            List<PathElement> path) {
        return new Screen(
                View.ACCOUNTS,
                accounts,
                offers,
                Optional.empty(),
                Screen.Backup.OFF,
                notices,
                requests,
                path.stream().map(element -> new Screen.PathStep(element, "")).toList(),
                false);
    }

    static Screen asking(PromptFor prompt) {
        List<ProofChannel> channels = prompt == PromptFor.PROOF_CHANNEL ? List.of(ProofChannel.EMAIL) : List.of();
        return new Screen(
                View.PROMPT,
                List.of(),
                List.of(),
                Optional.of(new Screen.Prompt(prompt, PromptReason.RECOVER_ACCOUNT, channels, Optional.of(id(ANA)))),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    Proof sees(Screen screen) {
        return sees(PHONE, screen);
    }

    Proof sees(String phone, Screen screen) {
        recorder.record(new Observation.ScreenRead(phone, new Answer.Shown(screen)));
        return this;
    }

    Proof does(Action action, Screen screen) {
        return does(PHONE, action, screen);
    }

    Proof does(String phone, Action action, Screen screen) {
        return does(phone, action, new Answer.Shown(screen));
    }

    Proof does(Action action, Answer answer) {
        return does(PHONE, action, answer);
    }

    private Proof does(String phone, Action action, Answer answer) {
        recorder.record(new Observation.ActionTaken(phone, action, answer));
        return this;
    }

    Proof provider(ProviderEvent event) {
        recorder.record(new Observation.ProviderNoted(event));
        return this;
    }

    Proof phone(PhoneEvent event) {
        recorder.record(new Observation.PhoneNoted(event));
        return this;
    }

    /** The app sends a request to a provider. */
    Proof requests(String operation, int status) {
        recorder.record(new Observation.Exchanged(
                PHONE,
                Optional.of("provider"),
                Optional.of(operation),
                "POST",
                "",
                Map.of(),
                "",
                status,
                "",
                true,
                Optional.empty()));
        return this;
    }

    /** The account's provider creates a credential for a device. */
    Proof registered(AccountName name, String device) {
        String provider = name.kind() == AccountKind.PERSONAL
                ? "microsoft"
                : name.issuer().toLowerCase(Locale.ROOT);
        return provider(new ProviderEvent.CredentialCreated(
                provider, name.username(), "of " + device, device, (ECPublicKey) null, NOW));
    }

    int mark() {
        return recorder.mark();
    }

    History history() {
        return recorder.history();
    }

    static String seen(Verdict verdict) {
        return verdict instanceof Verdict.Fail fail ? fail.message() : "no failure, but " + verdict;
    }
}
