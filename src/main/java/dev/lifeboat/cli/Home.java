package dev.lifeboat.cli;

import java.nio.file.Path;

/** Where the kit keeps what it writes when nobody says otherwise. */
final class Home {

    /** Set by the launcher: the root of the clone. */
    private static final String PROPERTY = "lifeboat.home";

    private Home() {}

    /** The folder of all runs: in the clone, or in the current folder when started without the launcher. */
    static Path runs() {
        return reports("runs");
    }

    /** Where the last self-check is. */
    static Path selfCheck() {
        return reports("self-check");
    }

    /** Where the reports of the last demo are. */
    static Path demo() {
        return reports("demo");
    }

    private static Path reports(String what) {
        return Path.of(System.getProperty(PROPERTY, ""), "reports", what);
    }
}
