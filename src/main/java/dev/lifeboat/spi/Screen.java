package dev.lifeboat.spi;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the app shows after an action, or when it is asked. It is only what the app says: verdicts rest on what is observed
 * elsewhere wherever something can be observed.
 *
 * @param view which screen; {@link View#PROMPT} exactly while a prompt is open
 * @param accounts in the order shown
 * @param offers every action possible now, those that answer the open prompt too
 * @param prompt the open question
 * @param backup the state of cloud backup
 * @param notices those of the last action, kept until the next, and the standing ones (one
 *     {@code verification-needed} for each account that waits for proof, on every screen)
 * @param requests push sign-in requests waiting for an answer
 * @param path the way the last action took, from the root of the app to the control last touched
 * @param busy work goes on; until this is false only {@link RunningApp#screen()} is asked
 */
public record Screen(
        View view,
        List<Account> accounts,
        List<Offer> offers,
        Optional<Prompt> prompt,
        Backup backup,
        List<Notice> notices,
        List<SignInRequest> requests,
        List<PathStep> path,
        boolean busy) {

    public Screen {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(backup, "backup");
        Objects.requireNonNull(prompt, "prompt");
        accounts = List.copyOf(accounts);
        offers = List.copyOf(offers);
        notices = List.copyOf(notices);
        requests = List.copyOf(requests);
        path = List.copyOf(path);
        if ((view == View.PROMPT) != prompt.isPresent()) {
            throw new IllegalArgumentException("the view is 'prompt' exactly while a prompt is open, but the view is '"
                    + view.wireName() + "' and the prompt is " + (prompt.isPresent() ? "open" : "not open"));
        }
        long distinct = accounts.stream().map(Account::id).distinct().count();
        if (distinct != accounts.size()) {
            throw new IllegalArgumentException("two accounts on the screen have the same id");
        }
    }

    /** The account with the given id, if the screen shows it. */
    public Optional<Account> account(String id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** Whether the screen carries a notice of this code, for any account or none. */
    public boolean notes(NoticeCode code) {
        return notices.stream().anyMatch(notice -> notice.code().equals(code));
    }

    /** Whether the screen offers an action, for any account or none. */
    public boolean offers(ActionName action) {
        return offers.stream().anyMatch(offer -> offer.action() == action);
    }

    /**
     * An account in the list.
     *
     * @param id opaque, stable for the installation, not carried by backups
     * @param issuer never null; empty where there is none
     * @param username as the person knows it
     * @param push whether it answers sign-in requests
     * @param code the current code for the phone's own time; empty unless the account is ready and makes codes
     */
    public record Account(
            String id,
            AccountKind kind,
            String issuer,
            String username,
            AccountState state,
            boolean push,
            Optional<String> code) {
        public Account {
            if (id == null || id.isEmpty()) {
                throw new IllegalArgumentException("an account needs an id");
            }
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(issuer, "issuer");
            Objects.requireNonNull(username, "username");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(code, "code");
            if (state == AccountState.NEEDS_VERIFICATION && code.isPresent()) {
                throw new IllegalArgumentException("account '" + id + "' needs verification, so it cannot show a code");
            }
        }

        // Written out for long lists, which are compared at every action: what a record generates is many times slower.
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Account that
                            && id.equals(that.id)
                            && kind == that.kind
                            && issuer.equals(that.issuer)
                            && username.equals(that.username)
                            && state == that.state
                            && push == that.push
                            && code.equals(that.code);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** An action that is possible now; {@code account} is empty for actions that concern no single account. */
    public record Offer(ActionName action, Optional<String> account, String label, Place place) {
        public Offer {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(place, "place");
        }

        // As with accounts.
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Offer that
                            && action == that.action
                            && place == that.place
                            && account.equals(that.account)
                            && label.equals(that.label);
        }

        @Override
        public int hashCode() {
            return 31 * account.hashCode() + action.ordinal();
        }
    }

    /**
     * The open question.
     *
     * @param channels for {@link PromptFor#PROOF_CHANNEL} the channels one may choose, else empty
     * @param account the account concerned, where there is one
     */
    public record Prompt(PromptFor asksFor, PromptReason why, List<ProofChannel> channels, Optional<String> account) {
        public Prompt {
            Objects.requireNonNull(asksFor, "for");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(account, "account");
            channels = List.copyOf(channels);
            if (asksFor == PromptFor.PROOF_CHANNEL && channels.isEmpty()) {
                throw new IllegalArgumentException("a proof-channel prompt names at least one channel");
            }
        }
    }

    /**
     * Cloud backup as the app shows it.
     *
     * @param store where backups go, once that is settled
     * @param recoveryAccount the user name signed in with
     * @param lastSuccess when the last backup was written, on the phone's clock
     */
    public record Backup(
            boolean on, Optional<Store> store, Optional<String> recoveryAccount, Optional<Instant> lastSuccess) {

        /** Never switched on. */
        public static final Backup OFF = new Backup(false, Optional.empty(), Optional.empty(), Optional.empty());

        public Backup {
            Objects.requireNonNull(store, "store");
            Objects.requireNonNull(recoveryAccount, "recoveryAccount");
            Objects.requireNonNull(lastSuccess, "lastSuccess");
        }
    }

    /** Something the app tells the person; {@code account} is empty where it concerns no single account. */
    public record Notice(NoticeCode code, Optional<String> account, String text) {
        public Notice {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(text, "text");
        }
    }

    /** A push sign-in request that waits for an answer. */
    public record SignInRequest(String id, String account, String text) {
        public SignInRequest {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(text, "text");
        }
    }

    /** A control on the way that the last action took. */
    public record PathStep(PathElement element, String label) {
        public PathStep {
            Objects.requireNonNull(element, "element");
            Objects.requireNonNull(label, "label");
        }
    }
}
