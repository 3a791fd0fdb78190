package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.Chapter;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;

/** Apps that are none. */
public enum NullImplementation {
    DOES_NOTHING(() -> answering(action -> Retouch.empty())),

    REFUSES_AS_NOT_FITTING(() -> answering(action -> {
        throw ActionRefused.doesNotFit("That does not fit.");
    })),

    REFUSES_WITH_A_NOTICE(() -> answering(NullImplementation::refused)),

    CLAIMS_SUCCESS(() -> answering(NullImplementation::claimed)),

    HAS_NO_SUCH_ACTION(() -> answering(action -> {
        throw ActionRefused.notInProduct(action.name());
    })),

    HANGS(() -> answering(NullImplementation::never)),

    CRASHES(() -> answering(action -> {
        throw new IllegalStateException("crashed");
    })),

    ECHOES_NAMES(Echo::app),

    ADDS_ACCOUNTS_BUT_RECOVERS_NOTHING(
            () -> Understudy.playing((phone, app) -> new AccountsOnly(app, NullImplementation::refused))),

    ADDS_ACCOUNTS_AND_CLAIMS_THE_REST(
            () -> Understudy.playing((phone, app) -> new AccountsOnly(app, NullImplementation::claimed)));

    /** Where an app that adds accounts but speaks of backups only has nothing to win. */
    private static final Set<Chapter> ABOUT_BACKUPS = Set.of(Chapter.BACKUP, Chapter.RECOVERY, Chapter.TROUBLESHOOTING);

    private static final Screen.Backup ON =
            new Screen.Backup(true, Optional.empty(), Optional.of("ana@outlook.example"), Optional.empty());

    private final Supplier<Implementation> app;

    NullImplementation(Supplier<Implementation> app) {
        this.app = app;
    }

    /** A new one. */
    public Implementation implementation() {
        return app.get();
    }

    /** Stable and unique, for example {@code does-nothing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How long to wait for its answers, where there is no use in waiting; in real time. */
    public Optional<Duration> patience() {
        return this == HANGS ? Optional.of(Duration.ofMillis(1)) : Optional.empty();
    }

    /** Whether passing an example of this chapter is more than it can do: some really add accounts, and only then stop. */
    public boolean mayNotPass(Chapter chapter) {
        return !addsAccounts() || ABOUT_BACKUPS.contains(chapter);
    }

    private boolean addsAccounts() {
        return this == ADDS_ACCOUNTS_BUT_RECOVERS_NOTHING || this == ADDS_ACCOUNTS_AND_CLAIMS_THE_REST;
    }

    private static Screen never(Action action) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
        }
        return Retouch.empty();
    }

    private static Implementation answering(Function<Action, Screen> answer) {
        return new Implementation() {
            @Override
            public ConformanceStatement statement() {
                return new ReferenceImplementation().statement();
            }

            @Override
            public RunningApp install(DeviceEnvironment phone) {
                return new Unmoved(answer);
            }
        };
    }

    private static Screen refused(Action action) {
        return switch (action.name()) {
            case BEGIN_RECOVERY -> said(NoticeCode.BACKUP_UNAVAILABLE);
            case TURN_ON_BACKUP -> said(NoticeCode.RECOVERY_ACCOUNT_NEEDED);
            case ADD_ACCOUNT, SCAN_QR, ENTER_DETAILS -> said(NoticeCode.QR_INVALID);
            default -> said(NoticeCode.OFFLINE);
        };
    }

    private static Screen claimed(Action action) {
        return switch (action.name()) {
            case BEGIN_RECOVERY -> Retouch.path(said(NoticeCode.RECOVERED), PathElement.BEGIN_RECOVERY);
            case TURN_ON_BACKUP ->
                Retouch.path(
                        Retouch.backup(said(NoticeCode.BACKUP_DONE), ON),
                        PathElement.SETTINGS,
                        PathElement.BACKUP,
                        PathElement.CLOUD_BACKUP);
            default -> Retouch.empty();
        };
    }

    private static Screen said(NoticeCode code) {
        return Retouch.with(Retouch.empty(), code);
    }

    private record Unmoved(Function<Action, Screen> answer) implements RunningApp {
        @Override
        public Screen screen() {
            return Retouch.empty();
        }

        @Override
        public Screen perform(Action action) {
            return answer.apply(action);
        }

        @Override
        public Screen restart() {
            return Retouch.empty();
        }

        @Override
        public void uninstall() {}
    }

    /** Its accounts are those of the reference; of backups it only speaks. */
    private static final class AccountsOnly extends Understudy {
        private final Function<Action, Screen> speech;
        private Screen.Backup backup = Screen.Backup.OFF;

        AccountsOnly(RunningApp reference, Function<Action, Screen> speech) {
            super(reference);
            this.speech = speech;
        }

        @Override
        public Screen perform(Action action) {
            return switch (action.name()) {
                case TURN_ON_BACKUP, BEGIN_RECOVERY, TURN_OFF_BACKUP, DELETE_BACKUP -> {
                    Screen said = speech.apply(action);
                    backup = said.backup();
                    Screen shown = Retouch.path(
                            screen(),
                            said.path().stream().map(Screen.PathStep::element).toArray(PathElement[]::new));
                    for (Screen.Notice notice : said.notices()) {
                        shown = Retouch.with(shown, notice.code());
                    }
                    yield shown;
                }
                default -> super.perform(action);
            };
        }

        @Override
        Screen shown(Screen screen) {
            return Retouch.backup(screen, backup);
        }
    }
}
