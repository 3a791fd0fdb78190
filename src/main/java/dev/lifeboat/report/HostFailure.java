package dev.lifeboat.report;

/** The machine that the kit runs on failed it: a full disk, a folder that vanished. It says nothing of the subject. */
public final class HostFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HostFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
