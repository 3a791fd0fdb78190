package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an {@link Echo} shows on one phone: everything in its place, and nothing behind it. */
final class EchoedScreen {

    private static final PathElement[] TO_THE_SWITCH = {
        PathElement.SETTINGS, PathElement.BACKUP, PathElement.CLOUD_BACKUP
    };

    private final List<Screen.Account> accounts = new ArrayList<>();
    private final List<Screen.Notice> notices = new ArrayList<>();
    private Optional<Screen.Prompt> prompt = Optional.empty();
    private PathElement[] path = {};
    private Optional<String> opened = Optional.empty();
    private Optional<String> backupAccount = Optional.empty();

    /** Something else is begun: what was said and asked is gone. */
    void begin() {
        notices.clear();
        prompt = Optional.empty();
        path = new PathElement[0];
    }

    /** The question was answered, and there is nothing to say. */
    void end() {
        notices.clear();
        prompt = Optional.empty();
    }

    void end(NoticeCode said) {
        end();
        if (said != null) {
            notices.add(new Screen.Notice(said, Optional.empty(), said.code()));
        }
    }

    void ask(PromptFor asksFor, Action begun) {
        List<ProofChannel> channels = asksFor == PromptFor.PROOF_CHANNEL ? List.of(ProofChannel.values()) : List.of();
        prompt = Optional.of(new Screen.Prompt(asksFor, why(begun), channels, account(begun)));
        path = way(begun);
    }

    private static PromptReason why(Action begun) {
        return switch (begun.name()) {
            case TURN_ON_BACKUP -> PromptReason.BACKUP;
            case BEGIN_RECOVERY -> PromptReason.RECOVERY;
            case ADD_ACCOUNT -> PromptReason.ADD_ACCOUNT;
            default -> PromptReason.RECOVER_ACCOUNT;
        };
    }

    private static Optional<String> account(Action begun) {
        if (begun instanceof Action.SignInToRecover signIn) {
            return Optional.of(signIn.account());
        }
        return begun instanceof Action.ScanQrToRecover scan ? Optional.of(scan.account()) : Optional.empty();
    }

    private static PathElement[] way(Action begun) {
        return switch (begun.name()) {
            case TURN_ON_BACKUP -> TO_THE_SWITCH;
            case BEGIN_RECOVERY -> new PathElement[] {PathElement.BEGIN_RECOVERY};
            case SIGN_IN_TO_RECOVER ->
                new PathElement[] {PathElement.ACCOUNTS, PathElement.ACCOUNT_MENU, PathElement.SIGN_IN_TO_RECOVER};
            case SCAN_QR_TO_RECOVER ->
                new PathElement[] {PathElement.ACCOUNTS, PathElement.ACCOUNT_MENU, PathElement.SCAN_QR_TO_RECOVER};
            default -> new PathElement[0];
        };
    }

    List<Screen.Account> accounts() {
        return List.copyOf(accounts);
    }

    boolean holdsAny() {
        return !accounts.isEmpty();
    }

    void add(Screen.Account account) {
        accounts.removeIf(listed -> listed.id().equals(account.id()));
        accounts.add(account);
    }

    void remove(String id) {
        accounts.removeIf(account -> account.id().equals(id));
    }

    void move(String id, int position) {
        accounts.stream().filter(account -> account.id().equals(id)).findFirst().ifPresent(account -> {
            accounts.remove(account);
            accounts.add(Math.min(position, accounts.size()), account);
        });
    }

    void open(String id) {
        opened = Optional.of(id);
        path = new PathElement[] {PathElement.ACCOUNTS, PathElement.ACCOUNT_MENU};
    }

    void prove(String id) {
        accounts.replaceAll(account -> account.id().equals(id) ? EchoedAccount.proven(account) : account);
    }

    void recover(List<Screen.Account> others) {
        others.forEach(account -> accounts.add(EchoedAccount.waiting(account)));
        end(NoticeCode.RECOVERED);
    }

    /** Whom backup is on for; empty while it is off. */
    Optional<String> backupAccount() {
        return backupAccount;
    }

    void backUp(String username) {
        backupAccount = Optional.of(username);
        path = TO_THE_SWITCH;
        end(NoticeCode.BACKUP_DONE);
    }

    void backupOff() {
        backupAccount = Optional.empty();
    }

    Screen now() {
        List<Screen.Notice> said = new ArrayList<>(notices);
        accounts.stream()
                .filter(EchoedScreen::waits)
                .map(account -> new Screen.Notice(
                        NoticeCode.VERIFICATION_NEEDED, Optional.of(account.id()), "Prove " + account.username()))
                .forEach(said::add);
        return Retouch.path(
                new Screen(
                        view(),
                        accounts,
                        offers(),
                        prompt,
                        new Screen.Backup(backupAccount.isPresent(), Optional.empty(), backupAccount, Optional.empty()),
                        said,
                        List.of(),
                        List.of(),
                        false),
                path);
    }

    private View view() {
        if (prompt.isPresent()) {
            return View.PROMPT;
        }
        return accounts.isEmpty() ? View.WELCOME : View.ACCOUNTS;
    }

    private List<Screen.Offer> offers() {
        List<Screen.Offer> offers = new ArrayList<>();
        if (accounts.isEmpty()) {
            offers.add(offer(ActionName.BEGIN_RECOVERY, Optional.empty(), Place.BOTTOM));
        }
        for (Screen.Account account : accounts) {
            Optional<String> id = Optional.of(account.id());
            offers.add(offer(ActionName.OPEN_ACCOUNT, id, Place.BESIDE_ACCOUNT));
            if (waits(account) && opened.equals(id)) {
                boolean personal = account.kind() == AccountKind.PERSONAL;
                ActionName way = personal ? ActionName.SIGN_IN_TO_RECOVER : ActionName.SCAN_QR_TO_RECOVER;
                offers.add(offer(way, id, Place.BESIDE_ACCOUNT));
            }
        }
        return offers;
    }

    private static Screen.Offer offer(ActionName action, Optional<String> account, Place place) {
        return new Screen.Offer(action, account, action.wireName(), place);
    }

    private static boolean waits(Screen.Account account) {
        return account.state() == AccountState.NEEDS_VERIFICATION;
    }
}
