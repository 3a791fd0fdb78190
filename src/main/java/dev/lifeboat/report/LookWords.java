package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;

import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.AdministratorLooked;
import dev.lifeboat.observation.Observation.CutAttempted;
import dev.lifeboat.observation.Observation.NamesSearched;
import dev.lifeboat.observation.Observation.PrivateKeysSearched;
import dev.lifeboat.observation.Observation.StoreSearched;
import java.util.Collection;
import java.util.List;

/** What the kit itself looked for or tried out, and what it found: negative findings rest on what was searched. */
final class LookWords {

    private static final int LONGEST_LIST = 40;

    private LookWords() {}

    /** In a line. */
    static String of(Observation look) {
        if (look instanceof StoreSearched search) {
            return "searched %s of %s: %s; found as it lies there: %s; found in opened backups: %s"
                    .formatted(
                            search.store().wireName(),
                            search.account(),
                            search.extent(),
                            listed(search.lying()),
                            listed(search.opened()));
        }
        if (look instanceof PrivateKeysSearched search) {
            return "searched for private keys: " + search.extent() + "; found: " + listed(search.found());
        }
        if (look instanceof NamesSearched search) {
            return "searched for names of accounts with " + search.whose() + ": " + search.extent();
        }
        if (look instanceof AdministratorLooked looked) {
            return "looked at what the administrator of %s sees: %s members, %s devices, %s requests"
                    .formatted(
                            looked.tenant(),
                            looked.members().size(),
                            looked.devices().size(),
                            looked.told().size());
        }
        return look instanceof CutAttempted cut ? cut.phone() + ": " + cut : look.toString();
    }

    private static String listed(Collection<String> found) {
        return found.isEmpty() ? "nothing" : String.join(", ", found);
    }

    /** What does not fit into the line, as HTML; empty where everything does. */
    static String detail(Observation look) {
        if (look instanceof CutAttempted cut) {
            return "<p>the app said " + (cut.saidDone() ? "that it is done" : "nothing of being done") + "</p>"
                    + block("before", cut.before())
                    + block("what the action leads to", cut.after())
                    + block("left by the cut attempt", cut.found())
                    + block("left by the second try", cut.retried());
        }
        if (look instanceof AdministratorLooked looked) {
            return block("members", looked.members())
                    + block("devices", looked.devices())
                    + block(
                            "requests",
                            looked.told().stream()
                                    .map(told -> told.operation() + " "
                                            + Abbreviation.to(300, told.target() + " " + told.body()))
                                    .toList());
        }
        return "";
    }

    private static String block(String what, List<String> lines) {
        String shown = String.join("\n", lines.subList(0, Math.min(LONGEST_LIST, lines.size())));
        String more = lines.size() > LONGEST_LIST ? "\nand " + (lines.size() - LONGEST_LIST) + " more" : "";
        return element("h2", what) + element("pre", lines.isEmpty() ? "nothing" : shown + more);
    }
}
