package dev.lifeboat.simulator.identity;

/** How an account proves its user at a sign-in; the provider's setting, told to the device when it registers. */
public enum SignInMethod {
    /** Approving a request on the device; the device makes codes too. */
    PUSH_AND_CODE(true, true),
    /** Approving a request on the device, and no codes. */
    PUSH(true, false),
    /** Codes only. */
    CODE(false, true);

    private final boolean push;
    private final boolean code;

    SignInMethod(boolean push, boolean code) {
        this.push = push;
        this.code = code;
    }

    public boolean push() {
        return push;
    }

    public boolean code() {
        return code;
    }
}
