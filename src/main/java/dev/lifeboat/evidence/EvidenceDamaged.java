package dev.lifeboat.evidence;

/** Evidence is missing, or is not as it was written; the message names the file and the line. */
public final class EvidenceDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvidenceDamaged(String message) {
        super(message);
    }

    public EvidenceDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
