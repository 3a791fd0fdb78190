package dev.lifeboat.reference;

import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Screen.Notice;
import java.util.Optional;

/** Something that the person asked for did not work, said in the words of a notice. Nothing has changed then. */
public final class Setback extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public Setback(NoticeCode code, String text) {
        super(text, null, false, false);
        this.code = code.code();
    }

    static Setback offline() {
        return new Setback(NoticeCode.OFFLINE, "There is no connection. Connect to a network and try again.");
    }

    static Setback damaged(String text) {
        return new Setback(NoticeCode.BACKUP_DAMAGED, text + " Nothing was recovered.");
    }

    /** What it is about. */
    public NoticeCode code() {
        return new NoticeCode(code);
    }

    Notice notice() {
        return new Notice(code(), Optional.empty(), getMessage());
    }
}
