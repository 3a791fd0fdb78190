package dev.lifeboat.run;

/** The kit itself failed: a defect of ours or of the host, never a verdict on the subject. */
public final class KitDefect extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KitDefect(String message, Throwable cause) {
        super(message, cause);
    }
}
