package dev.lifeboat.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What came of a command line that somebody typed. */
record Typed(int exitCode, String out, String err) {

    static Typed command(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.execute(new PrintWriter(out), new PrintWriter(err), words);
        return new Typed(exitCode, out.toString(), err.toString());
    }
}
