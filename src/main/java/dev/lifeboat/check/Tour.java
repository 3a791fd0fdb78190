package dev.lifeboat.check;

import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each action once where it fits, on phones in a world: what does the app do of what it can be asked? */
final class Tour {

    private static final Expected CLAIMED = Expected.of(
            "The statement claims it: answer 200 with the screen, or take it out of the statement until it works.",
            200);
    private static final Expected LEFT_OUT = Expected.of(
            "The statement leaves it out: refuse it with 409 or 501, or on the screen with a notice.", 200, 409, 501);

    private final Walk walk;
    private final Visitor person;
    private final ConformanceStatement statement;

    Tour(Walk walk, Visitor person, ConformanceStatement statement) {
        this.walk = walk;
        this.person = person;
        this.statement = statement;
    }

    void take() {
        OneApp.installed(walk, person, person.phone("first")).ifPresent(this::withAccounts);
        OneApp.installed(walk, person, person.phone("second")).ifPresent(this::recovering);
        OneApp.installed(walk, person, person.phone("third")).ifPresent(this::replacing);
    }

    private void withAccounts(OneApp app) {
        for (AccountKind kind : AccountKind.values()) {
            add(app, kind);
        }
        rearrange(app);
        answerRequests(app);
        backUp(app);
        screenshot(app);
        app.restart();
        remove(app);
        app.uninstall();
    }

    private void add(OneApp app, AccountKind kind) {
        boolean claimed = statement.claims(kind);
        long before = app.accounts(kind);
        app.act(new Action.AddAccount(kind), claimed ? CLAIMED : LEFT_OUT);
        if (!claimed && app.screen().prompt().isPresent()) {
            walk.add(
                    "add-account of a kind that is left out",
                    "add-account " + kind.wireName(),
                    "no prompt, since the statement leaves it out",
                    "the prompt " + app.screen().prompt().get().asksFor().wireName(),
                    "Claim the kind in accountKinds, or refuse it.");
        }
        if (app.asksFor(PromptFor.QR_CODE)) {
            type(app, kind);
        }
        app.answerPrompts();
        app.leave();
        if (kind == AccountKind.THIRD_PARTY && claimed) {
            app.act(new Action.AddAccount(kind), CLAIMED);
            app.act(app.scan(person.thirdPartyUri()));
            app.leave();
            app.act(new Action.AddAccount(kind), CLAIMED);
            app.leave();
        }
        if (app.accounts(kind) > before) {
            walk.note(ActionName.ADD_ACCOUNT, Outcome.WORKS);
        }
    }

    /** By hand; what does not take that scans instead. */
    private void type(OneApp app, AccountKind kind) {
        boolean claimed = statement.claims(Capability.MANUAL_ENTRY);
        int before = app.screen().accounts().size();
        Activation activation = person.activation();
        app.act(
                kind == AccountKind.THIRD_PARTY
                        ? Action.EnterDetails.uri(person.thirdPartyUri())
                        : Action.EnterDetails.codeAndUrl(activation.code(), activation.url()),
                claimed ? CLAIMED : LEFT_OUT);
        if (claimed) {
            walk.note(Capability.MANUAL_ENTRY, app.screen().accounts().size() > before);
        }
    }

    private void rearrange(OneApp app) {
        List<Screen.Account> accounts = app.screen().accounts();
        if (accounts.size() > 1) {
            app.act(new Action.MoveAccount(accounts.get(accounts.size() - 1).id(), 0));
        }
        if (!accounts.isEmpty()) {
            app.act(new Action.OpenAccount(accounts.get(0).id()));
        }
    }

    private void answerRequests(OneApp app) {
        boolean asks = app.screen().accounts().stream()
                .anyMatch(account -> account.kind() == AccountKind.PERSONAL
                        && account.state() == AccountState.READY
                        && account.push());
        if (!asks) {
            return;
        }
        request(app).ifPresent(id -> app.act(new Action.ApproveSignIn(id)));
        request(app).ifPresent(id -> app.act(new Action.DenySignIn(id)));
    }

    private Optional<String> request(OneApp app) {
        person.signInElsewhere();
        app.look();
        Optional<String> id =
                app.screen().requests().stream().map(Screen.SignInRequest::id).findFirst();
        if (statement.claims(Capability.PUSH)) {
            walk.note(Capability.PUSH, id.isPresent());
        }
        return id;
    }

    private void backUp(OneApp app) {
        app.act(new Action.TurnOnBackup());
        app.leave();
        app.act(new Action.TurnOnBackup());
        app.answerPrompts();
        app.leave();
        if (!app.screen().backup().on()) {
            return;
        }
        if (!person.stored().isEmpty()) {
            walk.note(ActionName.TURN_ON_BACKUP, Outcome.WORKS);
        }
        app.act(new Action.TurnOnBackup());
        Map<String, List<String>> stored = person.stored();
        app.act(new Action.AddAccount(AccountKind.THIRD_PARTY));
        if (app.asksFor(PromptFor.QR_CODE)) {
            app.act(app.scan(person.thirdPartyUri()));
            if (statement.claims(Capability.AUTOMATIC_BACKUP)) {
                walk.note(Capability.AUTOMATIC_BACKUP, !stored.equals(person.stored()));
            }
        }
        app.leave();
    }

    private void screenshot(OneApp app) {
        if (statement.claims(Capability.SCREENSHOT)) {
            walk.note(Capability.SCREENSHOT, app.givesPicture());
        }
    }

    private void remove(OneApp app) {
        List<Screen.Account> accounts = app.screen().accounts();
        app.act(new Action.TurnOffBackup());
        if (!accounts.isEmpty()) {
            app.act(new Action.RemoveAccount(accounts.get(accounts.size() - 1).id()));
        }
    }

    private void recovering(OneApp app) {
        app.act(new Action.BeginRecovery());
        app.answerPrompts();
        app.leave();
        if (!app.screen().accounts().isEmpty()) {
            walk.note(ActionName.BEGIN_RECOVERY, Outcome.WORKS);
        }
        for (Screen.Account account : app.screen().accounts()) {
            if (account.state() == AccountState.NEEDS_VERIFICATION) {
                prove(app, account);
            }
        }
        app.uninstall();
    }

    private void prove(OneApp app, Screen.Account account) {
        app.act(new Action.OpenAccount(account.id()));
        Action proof = account.kind() == AccountKind.PERSONAL
                ? new Action.SignInToRecover(account.id())
                : new Action.ScanQrToRecover(account.id());
        app.act(proof);
        app.answerPrompts();
        app.leave();
        if (app.screen()
                .account(account.id())
                .filter(proven -> proven.state() == AccountState.READY)
                .isPresent()) {
            walk.note(proof.name(), Outcome.WORKS);
        }
    }

    /** A phone of its own that backs up to where another backup is. */
    private void replacing(OneApp app) {
        app.act(new Action.AddAccount(AccountKind.THIRD_PARTY));
        if (app.asksFor(PromptFor.QR_CODE)) {
            app.act(app.scan(person.thirdPartyUri()));
        }
        app.leave();
        if (!app.screen().accounts().isEmpty()) {
            app.act(new Action.TurnOnBackup());
            app.answerPrompts();
            app.leave();
        }
        boolean claimed = statement.claims(Capability.DELETE_BACKUP);
        if (app.screen().backup().on()) {
            boolean stored = !person.stored().isEmpty();
            app.act(new Action.DeleteBackup(), claimed ? CLAIMED : LEFT_OUT);
            if (claimed) {
                walk.note(Capability.DELETE_BACKUP, stored && person.stored().isEmpty());
            }
        }
        app.uninstall();
    }
}
