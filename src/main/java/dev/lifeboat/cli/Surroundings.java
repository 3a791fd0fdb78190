package dev.lifeboat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** What a run needs of the machine that it is on. */
interface Surroundings {

    /** The feature release of the Java that runs this, such as 17. */
    int javaRelease();

    /** The same in full, with its home. */
    String java();

    /** The host's clock. */
    Instant now();

    /** Has two sockets of the loopback interface exchange a word. */
    void exchangeOnLoopback() throws IOException;

    /** Where reports go when nobody says otherwise. */
    Path output();

    /** Creates the folder if it is missing, writes a file into it and removes that. */
    void writeInto(Path folder) throws IOException;

    /** Free bytes where the folder is, or will be. */
    long freeBytes(Path folder) throws IOException;

    /**
     * Draws a QR code and reads it again, as phones do.
     *
     * @return what was read
     * @throws LinkageError if this Java has no pictures
     */
    String drawnAndRead(String text);

    /** What a shell command ended with. */
    int shell(String command) throws IOException;
}
