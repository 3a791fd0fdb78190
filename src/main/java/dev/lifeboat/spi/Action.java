package dev.lifeboat.spi;

import java.util.Objects;

/**
 * What the harness asks of the app in the person's stead. The set is closed: new scenarios send other data, never new
 * verbs.
 *
 * <p>{@link AddAccount}, {@link TurnOnBackup}, {@link BeginRecovery}, {@link SignInToRecover} and {@link ScanQrToRecover}
 * begin a flow; while a prompt is open they abandon it as {@link Cancel} would. {@link RemoveAccount},
 * {@link MoveAccount}, {@link ApproveSignIn} and {@link DenySignIn} may come meanwhile and leave it open. The others
 * answer the open prompt; without a fitting one they are {@linkplain ActionRefused#doesNotFit refused}.
 */
public sealed interface Action {

    /** The name of the action on the wire and in reports. */
    ActionName name();

    /** Start adding an account: opens a sign-in prompt for a personal account, a QR prompt for the other kinds. */
    record AddAccount(AccountKind kind) implements Action {
        public AddAccount {
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public ActionName name() {
            return ActionName.ADD_ACCOUNT;
        }
    }

    /**
     * Answer a QR prompt by typing instead of scanning (rule R49): either an {@code otpauth} URI, or the code and the URL
     * that a work or school provider shows beside its QR code.
     */
    record EnterDetails(String uri, String code, String url) implements Action {
        public EnterDetails {
            if ((uri == null) == (code == null) || (code == null) != (url == null)) {
                throw new IllegalArgumentException("enter-details takes either uri, or code and url together");
            }
        }

        public static EnterDetails uri(String uri) {
            return new EnterDetails(uri, null, null);
        }

        public static EnterDetails codeAndUrl(String code, String url) {
            return new EnterDetails(null, code, url);
        }

        @Override
        public ActionName name() {
            return ActionName.ENTER_DETAILS;
        }
    }

    /** Answer a QR prompt by looking through the camera now. */
    record ScanQr() implements Action {
        @Override
        public ActionName name() {
            return ActionName.SCAN_QR;
        }
    }

    /** Answer a sign-in prompt; always both fields. */
    record SignIn(String username, String password) implements Action {
        public SignIn {
            Objects.requireNonNull(username, "username");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public ActionName name() {
            return ActionName.SIGN_IN;
        }
    }

    /** Answer a proof-channel prompt; while the proof code is asked for, have a new one sent. */
    record ChooseProof(ProofChannel channel) implements Action {
        public ChooseProof {
            Objects.requireNonNull(channel, "channel");
        }

        @Override
        public ActionName name() {
            return ActionName.CHOOSE_PROOF;
        }
    }

    /** Answer a proof-code prompt with the code that arrived. */
    record EnterProof(String code) implements Action {
        public EnterProof {
            Objects.requireNonNull(code, "code");
        }

        @Override
        public ActionName name() {
            return ActionName.ENTER_PROOF;
        }
    }

    /** Answer a confirm prompt with yes. */
    record Confirm() implements Action {
        @Override
        public ActionName name() {
            return ActionName.CONFIRM;
        }
    }

    /** Leave the open prompt; for a confirm prompt this is no. */
    record Cancel() implements Action {
        @Override
        public ActionName name() {
            return ActionName.CANCEL;
        }
    }

    /** Switch cloud backup on (rule R21); while it is on: back up now, without a prompt. */
    record TurnOnBackup() implements Action {
        @Override
        public ActionName name() {
            return ActionName.TURN_ON_BACKUP;
        }
    }

    /** Switch cloud backup off; the stored objects stay. */
    record TurnOffBackup() implements Action {
        @Override
        public ActionName name() {
            return ActionName.TURN_OFF_BACKUP;
        }
    }

    /** Remove every stored object of this installation's backup location, then show backup off (rule R56). */
    record DeleteBackup() implements Action {
        @Override
        public ActionName name() {
            return ActionName.DELETE_BACKUP;
        }
    }

    /** Start recovering the backup (rule R27). */
    record BeginRecovery() implements Action {
        @Override
        public ActionName name() {
            return ActionName.BEGIN_RECOVERY;
        }
    }

    /** Touch the drop-down arrow beside an account (rules R41, R44). */
    record OpenAccount(String account) implements Action {
        public OpenAccount {
            Objects.requireNonNull(account, "account");
        }

        @Override
        public ActionName name() {
            return ActionName.OPEN_ACCOUNT;
        }
    }

    /** Begin the proof of a personal account; offered by the account opened last (rule R42). */
    record SignInToRecover(String account) implements Action {
        public SignInToRecover {
            Objects.requireNonNull(account, "account");
        }

        @Override
        public ActionName name() {
            return ActionName.SIGN_IN_TO_RECOVER;
        }
    }

    /** Open the QR prompt of a work or school account; offered by the account opened last (rule R45). */
    record ScanQrToRecover(String account) implements Action {
        public ScanQrToRecover {
            Objects.requireNonNull(account, "account");
        }

        @Override
        public ActionName name() {
            return ActionName.SCAN_QR_TO_RECOVER;
        }
    }

    /** Remove an account from this phone. */
    record RemoveAccount(String account) implements Action {
        public RemoveAccount {
            Objects.requireNonNull(account, "account");
        }

        @Override
        public ActionName name() {
            return ActionName.REMOVE_ACCOUNT;
        }
    }

    /** Move an account to a position of the list, counted from 0 (rule R03). */
    record MoveAccount(String account, int position) implements Action {
        public MoveAccount {
            Objects.requireNonNull(account, "account");
            if (position < 0) {
                throw new IllegalArgumentException("position counts from 0, but is " + position);
            }
        }

        @Override
        public ActionName name() {
            return ActionName.MOVE_ACCOUNT;
        }
    }

    /** Say yes to a push sign-in request that the screen shows. */
    record ApproveSignIn(String request) implements Action {
        public ApproveSignIn {
            Objects.requireNonNull(request, "request");
        }

        @Override
        public ActionName name() {
            return ActionName.APPROVE_SIGN_IN;
        }
    }

    /** Say no to a push sign-in request that the screen shows. */
    record DenySignIn(String request) implements Action {
        public DenySignIn {
            Objects.requireNonNull(request, "request");
        }

        @Override
        public ActionName name() {
            return ActionName.DENY_SIGN_IN;
        }
    }
}
