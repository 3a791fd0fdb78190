package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Apps that let push accounts wait for proof otherwise than they should, or do not say so (rules R33, R34). */
final class WaitingMutants {

    private static final Touch WAITING = Touch.noting(NoticeCode.VERIFICATION_NEEDED);
    private static final Duration PATIENCE = Duration.ofDays(28);

    private WaitingMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "R33-flags-twice-after-a-restart",
                                Layer.SCREEN,
                                "says twice after a restart that an account has to be proven",
                                () -> Flaw.app(AfterARestart.shownSo(WaitingMutants::saidTwice)))
                        .when(Condition.ORDER)
                        .touching(WAITING.and(Touch.restarting())),
                Mutant.of(
                                "R33-flags-one-account-of-an-issuer",
                                Layer.SCREEN,
                                "says for one account of each issuer only that it has to be proven",
                                Flaw.showing(WaitingMutants::oncePerIssuer))
                        .when(Condition.NAME)
                        .touching(WAITING.and(Touch.listing(2))),
                Mutant.of(
                                "R33-flags-what-is-proven",
                                Layer.SCREEN,
                                "goes on saying that a personal account has to be proven when it is proven",
                                () -> Flaw.app(NeverSatisfied::new))
                        .when(Condition.ORDER, Condition.KIND)
                        .touching(
                                WAITING.and(Touch.doing(ActionName.SIGN_IN_TO_RECOVER, ActionName.SCAN_QR_TO_RECOVER))),
                Mutant.of(
                                "R34-waits-for-four-weeks-only",
                                Layer.BEHAVIOUR,
                                "takes accounts for proven once they have waited for four weeks",
                                () -> Flaw.app(Impatient::new))
                        .when(Condition.TIME)
                        .touching(WAITING),
                Mutant.of(
                                "R34-takes-several-for-proven-after-a-restart",
                                Layer.BEHAVIOUR,
                                "takes accounts for proven after a restart where several wait",
                                () -> Flaw.app(AfterARestart.shownSo(screen ->
                                        waiting(screen).count() > 1 ? Retouch.ready(screen, account -> true) : screen)))
                        .when(Condition.SIZE, Condition.ORDER)
                        .touching(WAITING.and(Touch.restarting())),
                Mutant.of(
                                "R34-takes-a-proof-that-was-left-for-one",
                                Layer.BEHAVIOUR,
                                "takes an account for proven when the person leaves before the first answer",
                                () -> Flaw.app(Misreading::new))
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.CANCEL).and(Touch.asking(PromptReason.RECOVER_ACCOUNT))),
                Mutant.of(
                                "R34-shows-requests-of-a-waiting-work-account",
                                Layer.WIRE,
                                "asks for the sign-ins of a work account that waits beside a personal one, and shows them",
                                () -> {
                                    Map<String, Call> asked = new ConcurrentHashMap<>();
                                    return Flaw.app(phone -> new Eavesdropping(phone, asked));
                                })
                        .when(Condition.KIND, Condition.SIZE)
                        .touching(WAITING.and(Touch.listing(AccountKind.WORK_OR_SCHOOL))));
    }

    private static Stream<Screen.Account> waiting(Screen screen) {
        return screen.accounts().stream().filter(account -> account.state() == AccountState.NEEDS_VERIFICATION);
    }

    private static boolean flags(Screen.Notice notice) {
        return notice.code().equals(NoticeCode.VERIFICATION_NEEDED);
    }

    private static Screen saidTwice(Screen screen) {
        return Retouch.notices(
                screen,
                notices ->
                        notices.flatMap(notice -> Stream.generate(() -> notice).limit(flags(notice) ? 2 : 1)));
    }

    private static Screen oncePerIssuer(Screen screen) {
        Set<String> said = new HashSet<>();
        return Retouch.notices(
                screen,
                notices -> notices.filter(notice -> !flags(notice)
                        || said.add(notice.account()
                                .flatMap(screen::account)
                                .map(Screen.Account::issuer)
                                .orElse(""))));
    }

    private static final class NeverSatisfied extends Flaw {
        private final Set<String> flagged = new HashSet<>();

        NeverSatisfied(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen shown(Screen screen) {
            waiting(screen).map(Screen.Account::id).forEach(flagged::add);
            List<Screen.Notice> more = screen.accounts().stream()
                    .filter(account -> account.kind() == AccountKind.PERSONAL
                            && account.state() == AccountState.READY
                            && flagged.contains(account.id()))
                    .map(account -> new Screen.Notice(
                            NoticeCode.VERIFICATION_NEEDED, Optional.of(account.id()), "More proof is needed."))
                    .toList();
            return Retouch.notices(screen, notices -> Stream.concat(notices, more.stream()));
        }
    }

    private static final class Impatient extends Flaw {
        private Optional<Instant> since = Optional.empty();

        Impatient(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen shown(Screen screen) {
            if (waiting(screen).findAny().isEmpty()) {
                return screen;
            }
            Instant now = Instant.parse(
                    Json.read(send(Call.get("os/clock")).body()).path("now").asText());
            since = since.or(() -> Optional.of(now));
            return now.isBefore(since.get().plus(PATIENCE)) ? screen : Retouch.ready(screen, account -> true);
        }
    }

    private static final class Misreading extends Flaw {
        private final Set<String> left = new HashSet<>();

        Misreading(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (action instanceof Action.Cancel) {
                app.screen()
                        .prompt()
                        .filter(prompt -> prompt.why() == PromptReason.RECOVER_ACCOUNT)
                        .filter(prompt ->
                                prompt.asksFor() == PromptFor.SIGN_IN || prompt.asksFor() == PromptFor.QR_CODE)
                        .flatMap(Screen.Prompt::account)
                        .ifPresent(left::add);
            }
            return app.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            return Retouch.ready(screen, account -> left.contains(account.id()));
        }
    }

    /** Knows the credential that a work account has on the person's first phone. */
    private static final class Eavesdropping extends Flaw {
        private final Map<String, Call> asked;

        Eavesdropping(DeviceEnvironment phone, Map<String, Call> asked) {
            super(phone);
            this.asked = asked;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            if (call.activates() && answer.ok()) {
                asked.putIfAbsent(
                        Understudy.worldOf(phone),
                        new Call(
                                "GET",
                                call.name().replaceFirst("/activate/.*", "/sign-in-requests"),
                                "?credential="
                                        + Json.read(answer.body())
                                                .path("credentialId")
                                                .asText(),
                                Map.of(),
                                new byte[0]));
            }
            return answer;
        }

        @Override
        Screen shown(Screen screen) {
            Call asking = asked.get(Understudy.worldOf(phone));
            List<AccountKind> kinds = waiting(screen).map(Screen.Account::kind).toList();
            if (asking == null
                    || screen.prompt().isPresent()
                    || !kinds.containsAll(List.of(AccountKind.PERSONAL, AccountKind.WORK_OR_SCHOOL))) {
                return screen;
            }
            String account = waiting(screen)
                    .filter(entry -> entry.kind() == AccountKind.WORK_OR_SCHOOL)
                    .map(Screen.Account::id)
                    .findFirst()
                    .orElseThrow();
            List<Screen.SignInRequest> requests = new ArrayList<>(screen.requests());
            Json.read(send(asking).body())
                    .path("requests")
                    .forEach(request -> requests.add(new Screen.SignInRequest(
                            request.path("id").asText(),
                            account,
                            request.path("text").asText())));
            return Retouch.requests(screen, requests);
        }
    }
}
