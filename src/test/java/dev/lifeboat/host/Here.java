package dev.lifeboat.host;

import dev.lifeboat.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What the command line said in this very process. */
record Here(int exitCode, String out, String err) {

    static Here execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.execute(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Here(exitCode, out.toString(), err.toString());
    }
}
