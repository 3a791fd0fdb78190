package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.BackupPolicy;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.RecoveryPolicy;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.reference.Revision;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Apps that do what the text asks and lose accounts all the same (robustness properties X02, X04, X05, X10 to X15 and
 * X18).
 */
final class SurvivalMutants {

    private static final Touch LEAVING_A_PROOF =
            Touch.doing(ActionName.CANCEL).and(Touch.asking(PromptReason.RECOVER_ACCOUNT));

    private SurvivalMutants() {}

    static List<Mutant> all() {
        return Stream.of(removals(), successes(), laterBackups(), returns())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> removals() {
        return List.of(
                Mutant.of(
                                "X02-takes-the-backup-along-that-it-recovered",
                                Layer.STORE,
                                "deletes the backup that it has recovered when it is removed from the phone",
                                () -> Flaw.app(TakesItAlong::new))
                        .when(Condition.ORDER)
                        .touching(Touch.noting(NoticeCode.RECOVERED).and(Touch.outliving())),
                Mutant.of(
                                "X11-remembers-what-it-recovered",
                                Layer.STORE,
                                "backs up for ever what it has recovered, whatever was removed since",
                                SurvivalMutants::rememberingWhatItRecovered)
                        .when(Condition.ORDER)
                        .touching(Touch.inTurn(ActionName.BEGIN_RECOVERY, ActionName.REMOVE_ACCOUNT)));
    }

    private static List<Mutant> successes() {
        return List.of(
                Mutant.of(
                                "X04-says-recovered-when-access-is-denied",
                                Layer.SCREEN,
                                "says that it recovered the backup when the store denies it access",
                                () -> Flaw.app(Boastful::new))
                        .when(Condition.TROUBLE)
                        .touching(Touch.exchanging(SurvivalMutants::denied)),
                Mutant.of(
                                "X04-gives-its-reason-once-for-several",
                                Layer.SCREEN,
                                "says at the recovery of several accounts for the first only that it has to be proven",
                                Flaw.showing(SurvivalMutants::firstReasonOnly))
                        .when(Condition.SIZE)
                        .costing(
                                "R33", "that each account is flagged is looked at there too, whatever it is called for")
                        .touching(Touch.noting(NoticeCode.RECOVERED).and(Touch.listing(2))));
    }

    private static List<Mutant> laterBackups() {
        return List.of(
                Mutant.of(
                                "X05-backs-up-no-account-that-waits",
                                Layer.STORE,
                                "leaves out of its backups what still waits for proof, unless everything does",
                                AccountList.written(() -> SurvivalMutants::withoutWaiting))
                        .when(Condition.KIND, Condition.ORDER)
                        .touching(Touch.noting(NoticeCode.VERIFICATION_NEEDED)
                                .and(Touch.inTurn(ActionName.BEGIN_RECOVERY, ActionName.TURN_ON_BACKUP))),
                Mutant.of(
                                "X15-keeps-the-backup-that-looks-newer",
                                Layer.STORE,
                                "writes its last backup again when its clock says that this was made later",
                                SurvivalMutants::trustingItsClock)
                        .when(Condition.TIME)
                        .touching(Touch.passing(Duration.ofSeconds(61))
                                .and(Touch.inTurn(ActionName.TURN_ON_BACKUP, ActionName.ADD_ACCOUNT))),
                Mutant.of(
                                "X18-never-asks-where-it-has-written",
                                Layer.STORE,
                                "replaces what another phone backed up without asking once it has written there itself",
                                () -> new ReferenceImplementation(
                                        Policies.correct().with(new AtHome())))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.doing(ActionName.TURN_ON_BACKUP, 2)));
    }

    private static List<Mutant> returns() {
        return List.of(
                Mutant.of(
                                "X10-replaces-an-account-by-its-namesake",
                                Layer.BEHAVIOUR,
                                "drops an account when another issuer's of the same address is added after the backup",
                                () -> Flaw.app(Namesakes::new))
                        .when(Condition.NAME, Condition.ORDER)
                        .touching(Touch.inTurn(ActionName.TURN_ON_BACKUP, ActionName.ADD_ACCOUNT)
                                .and(Touch.knowingTwo(
                                        (one, other) -> one.username().contains("@")
                                                && one.username().equals(other.username())
                                                && !one.issuer().equals(other.issuer())))),
                Mutant.of(
                                "X12-gives-waiting-accounts-up-at-a-restart",
                                Layer.BEHAVIOUR,
                                "does nothing any more for an account that was waiting for proof when it was started again",
                                () -> Flaw.app(GivesUp::new))
                        .when(Condition.ORDER)
                        .touching(Touch.noting(NoticeCode.VERIFICATION_NEEDED).and(Touch.restarting())),
                Mutant.of(
                                "X12-spoils-proven-accounts-when-a-proof-is-left",
                                Layer.KEYS,
                                "makes wrong codes for a work account when the proof of a personal one was left",
                                () -> Flaw.app(Sulking::new))
                        .when(Condition.KIND, Condition.ORDER)
                        .touching(LEAVING_A_PROOF.and(Touch.listing(AccountKind.WORK_OR_SCHOOL))),
                Mutant.of(
                                "X13-calls-spent-codes-unreadable",
                                Layer.SCREEN,
                                "says of a used or expired QR code no more than that it is none",
                                Flaw.showing(screen -> Retouch.instead(
                                        Retouch.instead(screen, NoticeCode.QR_USED, NoticeCode.QR_INVALID),
                                        NoticeCode.QR_EXPIRED,
                                        NoticeCode.QR_INVALID)))
                        .when(Condition.TROUBLE)
                        .touching(Touch.noting(NoticeCode.QR_USED, NoticeCode.QR_EXPIRED)),
                Mutant.of(
                                "X14-sends-no-proof-by-phone-to-a-new-phone",
                                Layer.BEHAVIOUR,
                                "sends no proof by phone at a recovery, because the phone is likely to be the lost one",
                                Flaw.acting(SurvivalMutants::withoutProofByPhone))
                        .when(Condition.KIND)
                        .touching(Touch.doing(ActionName.CHOOSE_PROOF).and(Touch.asking(PromptReason.RECOVERY))));
    }

    private static Implementation rememberingWhatItRecovered() {
        Map<String, List<Account>> recovered = new ConcurrentHashMap<>();
        RecoveryPolicy remembering = AccountList.restoring(accounts -> {
            if (!accounts.isEmpty()) {
                recovered.put(AccountList.phone(accounts.get(0)), accounts);
            }
            return accounts;
        });
        return new ReferenceImplementation(AccountList.writing(
                Policies.correct().with(remembering), accounts -> {
                    List<Account> all = new ArrayList<>(accounts);
                    recovered.getOrDefault(AccountList.phone(accounts.get(0)), List.of()).stream()
                            .filter(old ->
                                    accounts.stream().noneMatch(now -> now.id().equals(old.id())))
                            .forEach(all::add);
                    return all;
                }));
    }

    private static boolean denied(Exchanged exchange) {
        return exchange.status() == 403 && exchange.target().matches("/net/(icloud|google-drive)/.*");
    }

    private static Screen firstReasonOnly(Screen screen) {
        Predicate<Screen.Notice> flags = notice -> notice.code().equals(NoticeCode.VERIFICATION_NEEDED);
        return screen.notes(NoticeCode.RECOVERED)
                ? Retouch.notices(screen, notices -> {
                    List<Screen.Notice> all = notices.toList();
                    return Stream.concat(
                            all.stream().filter(flags.negate()),
                            all.stream().filter(flags).limit(1));
                })
                : screen;
    }

    private static List<Account> withoutWaiting(List<Account> accounts) {
        List<Account> ready = AccountList.without(accounts, account -> account.state() != AccountState.READY);
        return ready.isEmpty() ? accounts : ready;
    }

    private static Screen withoutProofByPhone(Action action, RunningApp app) {
        boolean recovering = app.screen()
                .prompt()
                .filter(prompt -> prompt.why() == PromptReason.RECOVERY)
                .isPresent();
        boolean byPhone = action instanceof Action.ChooseProof choice && choice.channel() == ProofChannel.PHONE;
        return recovering && byPhone
                ? Retouch.with(app.perform(new Action.Cancel()), NoticeCode.PROOF_FAILED)
                : app.perform(action);
    }

    private static Implementation trustingItsClock() {
        Map<String, Instant> clocks = new ConcurrentHashMap<>();
        Map<String, Dated> last = new ConcurrentHashMap<>();
        UnaryOperator<List<Account>> newerOf = accounts -> {
            String phone = AccountList.phone(accounts.get(0));
            Instant now = clocks.getOrDefault(phone, Instant.MAX);
            return last.merge(
                            phone,
                            new Dated(accounts, now),
                            (before, after) -> after.made().isBefore(before.made()) ? before : after)
                    .accounts();
        };
        return Flaw.app(AccountList.writing(Policies.correct(), newerOf), phone -> new Flaw(phone) {
            @Override
            Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                Answer answer = network.send(call);
                if (answer.ok() && call.is("GET", "os/clock")) {
                    clocks.put(
                            phone.device(),
                            Instant.parse(Json.read(answer.body()).path("now").asText()));
                }
                return answer;
            }
        });
    }

    private record Dated(List<Account> accounts, Instant made) {}

    /** Takes a place for its own once it has written anything there. */
    private record AtHome() implements BackupPolicy {
        @Override
        public boolean mustAsk(Revision stored, Set<Revision> known) {
            return known.isEmpty();
        }
    }

    private static final class TakesItAlong extends AfterRecovery {

        TakesItAlong(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        void uninstall(RunningApp app) {
            if (hasRecovered()) {
                app.perform(new Action.DeleteBackup());
            }
            app.uninstall();
        }
    }

    private static final class Boastful extends Flaw {
        private boolean denied;

        Boastful(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            denied |= CloudCall.reads(call) && answer.status() == 403;
            return answer;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            boolean recovering = app.screen()
                    .prompt()
                    .filter(prompt -> prompt.why() == PromptReason.RECOVERY)
                    .isPresent();
            denied = false;
            Screen screen = app.perform(action);
            return recovering && denied ? Retouch.with(screen, NoticeCode.RECOVERED) : screen;
        }
    }

    private static final class Namesakes extends Flaw {
        Namesakes(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            List<Screen.Account> before = app.screen().accounts();
            Screen screen = app.perform(action);
            if (!screen.backup().on() || screen.accounts().size() <= before.size()) {
                return screen;
            }
            Screen.Account added = screen.accounts().get(screen.accounts().size() - 1);
            return before.stream()
                    .filter(account -> account.username().contains("@")
                            && account.username().equals(added.username())
                            && !account.issuer().equals(added.issuer()))
                    .map(account -> app.perform(new Action.RemoveAccount(account.id())))
                    .reduce(screen, (first, last) -> last);
        }
    }

    private static final class GivesUp extends Flaw {
        private Set<String> givenUp = Set.of();

        GivesUp(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen restart(RunningApp app) {
            Screen screen = app.restart();
            givenUp = Set.copyOf(screen.accounts().stream()
                    .filter(account -> account.state() == AccountState.NEEDS_VERIFICATION)
                    .map(Screen.Account::id)
                    .toList());
            return screen;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            boolean inVain = action instanceof Action.OpenAccount open && givenUp.contains(open.account())
                    || action instanceof Action.SignInToRecover signIn && givenUp.contains(signIn.account())
                    || action instanceof Action.ScanQrToRecover scan && givenUp.contains(scan.account());
            return inVain ? app.screen() : app.perform(action);
        }
    }

    private static final class Sulking extends Flaw {
        private boolean left;

        Sulking(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            left |= action instanceof Action.Cancel
                    && app.screen()
                            .prompt()
                            .filter(prompt -> prompt.why() == PromptReason.RECOVER_ACCOUNT)
                            .flatMap(Screen.Prompt::account)
                            .flatMap(app.screen()::account)
                            .filter(account -> account.kind() == AccountKind.PERSONAL)
                            .isPresent();
            return app.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            return left
                    ? Retouch.codes(screen, account -> account.kind() == AccountKind.WORK_OR_SCHOOL, Retouch::wrong)
                    : screen;
        }
    }
}
