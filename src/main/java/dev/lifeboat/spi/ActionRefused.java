package dev.lifeboat.spi;

/**
 * The app cannot do the action at all, and nothing has changed. What the rules refuse to the person (accounts exist, wrong
 * password, offline ...) is not this: that is an ordinary screen with a notice.
 */
public final class ActionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why an action cannot be done, with the HTTP status an adapter gives for it. */
    public enum Reason {
        /** No such prompt, account or request; not opened; not offered now. */
        DOES_NOT_FIT(409),
        /** A field is missing or out of range. */
        MALFORMED(400),
        /** This product never has that action. */
        NOT_IN_PRODUCT(501);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The status an adapter answers with. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;

    private ActionRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The action does not fit what the screen shows; the message says what would. */
    public static ActionRefused doesNotFit(String message) {
        return new ActionRefused(Reason.DOES_NOT_FIT, message);
    }

    /** A field of the action is missing or out of range; the message says which and what is expected. */
    public static ActionRefused malformed(String message) {
        return new ActionRefused(Reason.MALFORMED, message);
    }

    /** The product does not have this action, whatever the situation. */
    public static ActionRefused notInProduct(ActionName action) {
        return new ActionRefused(Reason.NOT_IN_PRODUCT, "this product has no action '" + action.wireName() + "'");
    }

    public Reason reason() {
        return reason;
    }
}
