package dev.lifeboat.spi;

import java.util.List;

/**
 * What a notice is about. The constants are the protocol's own codes; a product may add others, which are shown and never
 * judged.
 *
 * @param code lower-case words joined by hyphens
 */
public record NoticeCode(String code) {

    public static final NoticeCode BACKUP_DONE = new NoticeCode("backup-done");
    public static final NoticeCode BACKUP_FAILED = new NoticeCode("backup-failed");
    public static final NoticeCode BACKUP_UNAVAILABLE = new NoticeCode("backup-unavailable");
    public static final NoticeCode BACKUP_DAMAGED = new NoticeCode("backup-damaged");
    public static final NoticeCode RECOVERED = new NoticeCode("recovered");
    public static final NoticeCode SIGN_IN_FAILED = new NoticeCode("sign-in-failed");
    public static final NoticeCode WRONG_ACCOUNT_TYPE = new NoticeCode("wrong-account-type");
    public static final NoticeCode WRONG_ACCOUNT = new NoticeCode("wrong-account");
    public static final NoticeCode ACCOUNT_EXISTS = new NoticeCode("account-exists");
    public static final NoticeCode ACCOUNTS_EXIST = new NoticeCode("accounts-exist");
    public static final NoticeCode RECOVERY_ACCOUNT_NEEDED = new NoticeCode("recovery-account-needed");
    public static final NoticeCode CLOUD_ACCOUNT_NEEDED = new NoticeCode("cloud-account-needed");
    public static final NoticeCode CLOUD_FULL = new NoticeCode("cloud-full");
    public static final NoticeCode CLOUD_ERROR = new NoticeCode("cloud-error");
    public static final NoticeCode OFFLINE = new NoticeCode("offline");
    public static final NoticeCode VERIFICATION_NEEDED = new NoticeCode("verification-needed");
    public static final NoticeCode PROOF_FAILED = new NoticeCode("proof-failed");
    public static final NoticeCode PROOF_EXPIRED = new NoticeCode("proof-expired");
    public static final NoticeCode QR_INVALID = new NoticeCode("qr-invalid");
    public static final NoticeCode QR_USED = new NoticeCode("qr-used");
    public static final NoticeCode QR_EXPIRED = new NoticeCode("qr-expired");
    public static final NoticeCode NOTHING_TO_SCAN = new NoticeCode("nothing-to-scan");
    public static final NoticeCode CAMERA_DENIED = new NoticeCode("camera-denied");
    public static final NoticeCode CONFIRM_OVERWRITE = new NoticeCode("confirm-overwrite");

    /** The codes that the protocol gives a meaning to. */
    public static final List<NoticeCode> KNOWN = List.of(
            BACKUP_DONE,
            BACKUP_FAILED,
            BACKUP_UNAVAILABLE,
            BACKUP_DAMAGED,
            RECOVERED,
            SIGN_IN_FAILED,
            WRONG_ACCOUNT_TYPE,
            WRONG_ACCOUNT,
            ACCOUNT_EXISTS,
            ACCOUNTS_EXIST,
            RECOVERY_ACCOUNT_NEEDED,
            CLOUD_ACCOUNT_NEEDED,
            CLOUD_FULL,
            CLOUD_ERROR,
            OFFLINE,
            VERIFICATION_NEEDED,
            PROOF_FAILED,
            PROOF_EXPIRED,
            QR_INVALID,
            QR_USED,
            QR_EXPIRED,
            NOTHING_TO_SCAN,
            CAMERA_DENIED,
            CONFIRM_OVERWRITE);

    public NoticeCode {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a notice needs a code, for example 'backup-done'");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
