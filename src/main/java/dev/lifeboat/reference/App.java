package dev.lifeboat.reference;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The app on one phone: finds out what an action means now, lets the flows do it, and keeps the backup current. */
final class App implements RunningApp {

    private final Installation installation;
    private final Vault vault;
    private final PushRequests push;
    private final Screens screens;
    private final Ways ways;
    private final Runnable removal;
    private Session session = new Session();

    /** @param removal what else is to be done when the app is uninstalled */
    App(Installation installation, PushRequests push, Runnable removal) {
        this.installation = installation;
        this.vault = installation.vault();
        this.push = push;
        this.screens = new Screens(installation);
        this.ways = new Ways(installation.phone().cloudName());
        this.removal = removal;
    }

    @Override
    public Screen screen() {
        if (session.step().isEmpty()) {
            session.show(push.waiting(vault.accounts()));
        }
        return screens.now(session);
    }

    @Override
    public Screen perform(Action action) {
        act(action);
        keepBackupCurrent();
        return screens.now(session);
    }

    @Override
    public Screen restart() {
        session = new Session();
        return screens.now(session);
    }

    @Override
    public void uninstall() {
        removal.run();
    }

    private void act(Action action) {
        if (action instanceof Action.AddAccount add) {
            begin(action, () -> add(add.kind()));
        } else if (action instanceof Action.TurnOnBackup) {
            begin(action, this::turnOnBackup);
        } else if (action instanceof Action.BeginRecovery) {
            begin(action, () -> new Recovery(installation).begin());
        } else if (action instanceof Action.SignInToRecover recover) {
            Account account = recovering(recover.account(), action.name());
            begin(action, () -> signIn(new SignInToRecover(installation, account)));
        } else if (action instanceof Action.ScanQrToRecover recover) {
            Account account = recovering(recover.account(), action.name());
            begin(action, () -> qrCode(new ScanQrToRecover(installation, account)));
        } else if (action instanceof Action.RemoveAccount remove) {
            remove(action, account(remove.account()));
        } else if (action instanceof Action.MoveAccount move) {
            move(action, account(move.account()), move.position());
        } else if (action instanceof Action.ApproveSignIn approve) {
            decide(action, approve.request(), "approve");
        } else if (action instanceof Action.DenySignIn deny) {
            decide(action, deny.request(), "deny");
        } else if (session.step().isPresent()) {
            answer(action, session.step().get());
        } else {
            actWithoutQuestion(action);
        }
    }

    private void actWithoutQuestion(Action action) {
        if (action instanceof Action.OpenAccount open) {
            Account account = account(open.account());
            session.take(ways.to(action));
            session.open(account.id());
        } else if (action instanceof Action.TurnOffBackup && vault.backupIsOn()) {
            session.take(ways.to(action));
            vault.setBackup(vault.backup().orElseThrow().off());
        } else if (action instanceof Action.DeleteBackup && vault.backup().isPresent()) {
            session.take(ways.to(action));
            delete(vault.backup().get());
        } else {
            throw doesNotFit(action, "No question is open that it would answer, and it is not offered");
        }
    }

    /** Begins a flow; an open question is left as {@code cancel} would. */
    private void begin(Action action, Supplier<Turn> flow) {
        session.step().ifPresent(Step::cancel);
        session.leaveQuestion();
        session.take(ways.to(action));
        try {
            session.follow(flow.get());
        } catch (Setback setback) {
            session.tell(List.of(setback.notice()));
        }
    }

    private void answer(Action action, Step step) {
        if (action instanceof Action.Cancel) {
            session.goOn(Ways.control(action));
            session.leaveQuestion();
            session.tell(step.cancel());
            return;
        }
        if (!step.answers().contains(action.name())) {
            throw doesNotFit(
                    action, "The open question asks for '" + step.asksFor().wireName() + "'");
        }
        Turn turn = turn(step, action);
        session.goOn(Ways.control(action));
        session.follow(turn);
    }

    /** After an answer that did not work the same question is open. */
    private static Turn turn(Step step, Action action) {
        try {
            return step.answer(action);
        } catch (Setback setback) {
            return Turn.ask(step, setback.notice());
        }
    }

    private Turn add(AccountKind kind) {
        return switch (kind) {
            case PERSONAL -> signIn(new AddPersonal(installation));
            case WORK_OR_SCHOOL -> qrCode(new AddWork(installation));
            case THIRD_PARTY -> qrCode(new AddThirdParty(installation));
        };
    }

    private Turn signIn(SignInFlow flow) {
        return Turn.ask(new AskSignIn(flow, installation.microsoft()));
    }

    private Turn qrCode(QrFlow flow) {
        return Turn.ask(new AskQrCode(
                flow, installation.phone(), installation.policies().camera()));
    }

    /** While it is on this means: now. */
    private Turn turnOnBackup() {
        TurnOnBackup flow = new TurnOnBackup(installation);
        if (!vault.backupIsOn()) {
            return flow.begin();
        }
        return installation.backups().worthWriting() ? follow(flow) : Turn.end();
    }

    private Turn follow(TurnOnBackup flow) {
        BackupSetting setting = vault.backup().orElseThrow();
        return flow.follow(setting.location(), setting.refreshToken().orElseThrow());
    }

    /** R02: what has changed is backed up before the answer; what failed before is tried again now, once. */
    private void keepBackupCurrent() {
        boolean failedJustNow =
                session.notices().stream().anyMatch(notice -> notice.code().equals(NoticeCode.BACKUP_FAILED));
        boolean due = vault.backupIsOn()
                && vault.backupOwed()
                && installation.policies().backup().followsChanges()
                && installation.backups().worthWriting();
        if (due && !failedJustNow && session.step().isEmpty()) {
            session.follow(follow(new TurnOnBackup(installation)));
        }
    }

    private void delete(BackupSetting setting) {
        try {
            installation.backups().delete(setting);
            session.tell(List.of(Backups.deleted()));
        } catch (Setback setback) {
            session.tell(List.of(setback.notice()));
        }
    }

    private void remove(Action action, Account account) {
        session.take(ways.to(action));
        vault.remove(account);
        session.forget(account.id());
    }

    private void move(Action action, Account account, int position) {
        int last = vault.accounts().size() - 1;
        if (position > last) {
            throw ActionRefused.malformed("position goes from 0 to " + last + ", but is " + position);
        }
        session.take(ways.to(action));
        vault.move(account, position);
    }

    private void decide(Action action, String id, String decision) {
        PushRequest request = session.requests().stream()
                .filter(waiting -> waiting.id().equals(id))
                .findFirst()
                .orElseThrow(() -> doesNotFit(action, "The screen shows no such sign-in request"));
        DeviceCredential device = account(request.account()).device().orElseThrow();
        session.take(ways.to(action));
        try {
            boolean taken = push.answer(request, device, decision);
            session.drop(request);
            session.tell(taken ? List.of() : List.of(PushRequests.gone().notice()));
        } catch (Setback setback) {
            session.tell(List.of(setback.notice()));
        }
    }

    private Account account(String id) {
        return vault.account(id)
                .orElseThrow(() -> ActionRefused.doesNotFit("There is no account '" + id + "' on this phone."));
    }

    private Account recovering(String id, ActionName action) {
        Account account = account(id);
        boolean offered = session.opened().equals(Optional.of(id))
                && Offers.recovering(account).equals(Optional.of(action));
        if (!offered) {
            throw ActionRefused.doesNotFit("The account opened last does not offer '" + action.wireName() + "'.");
        }
        return account;
    }

    private static ActionRefused doesNotFit(Action action, String why) {
        return ActionRefused.doesNotFit(why + ": '" + action.name().wireName() + "' does not fit.");
    }
}
