package dev.lifeboat.house;

import java.util.ArrayList;
import java.util.List;

/** The table of the house: which packages of ours each package may use. Whatever is not in it is not allowed. */
final class WhoMayUseWhom {

    static final String HOUSE = "dev.lifeboat.";

    /** Every simulated thing, and what the simulators stand on. */
    private static final String SIMULATORS = "simulator..";

    /**
     * A package and those it may use besides itself.
     *
     * @param name below {@code dev.lifeboat}
     * @param uses the same; two dots at the end mean everything below, too
     */
    record Row(String name, List<String> uses) {

        String fullName() {
            return HOUSE + name;
        }

        /** Itself and what it may use, as full names. */
        String[] allowed() {
            List<String> all = new ArrayList<>(List.of(fullName()));
            uses.forEach(use -> all.add(HOUSE + use));
            return all.toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name + (uses.isEmpty() ? " uses nothing of ours" : " uses only " + String.join(", ", uses));
        }
    }

    static List<Row> table() {
        return List.of(
                row("spi"),
                row("disk"),
                // Seals a folder, whatever is in it.
                row("attest", "disk"),
                // The messages of the adapter protocol: both of its sides use them.
                row("wire", "spi"),
                row("rules"),
                row("waiver", "spi", "rules"),
                row("simulator.time"),
                row("simulator.http"),
                row("simulator.secret"),
                row("simulator.cloud", "simulator.time", "simulator.http", "simulator.secret"),
                row("simulator.identity", "simulator.time", "simulator.http", "simulator.secret"),
                row(
                        "simulator.device",
                        "spi",
                        "simulator.time",
                        "simulator.http",
                        "simulator.secret",
                        "simulator.cloud",
                        "simulator.identity"),
                row("simulator.gateway", "spi", SIMULATORS),
                // The world of one example holds every simulator.
                row("simulator", "spi", SIMULATORS),
                row("observation", "spi", SIMULATORS),
                // What observations and verdicts look like on disk, and how to read them again.
                row("evidence", "spi", "disk", SIMULATORS, "observation"),
                // An observation holds screens and actions, and what phones and providers announced: of those two only
                // events.
                row("verdict", "spi", "rules", "waiver", "observation", "simulator.device", "simulator.identity"),
                row("driver", "spi", "wire", SIMULATORS, "observation", "evidence"),
                row("steps", "spi", "rules", SIMULATORS, "observation", "verdict", "driver"),
                row("run", "spi", "rules", SIMULATORS, "observation", "verdict", "driver", "steps"),
                row("judge", "spi", "rules", SIMULATORS, "observation", "evidence", "verdict", "driver", "run"),
                // The reference proves that the SPI is enough: it sees neither simulators nor rules.
                row("reference", "spi"),
                // The model never sees the reference, or the two would share their mistakes.
                row("model", "spi", "rules"),
                row("explore", "spi", "rules", SIMULATORS, "observation", "verdict", "driver", "model"),
                // Apps with a fault, beside the reference that they are made of.
                row("selfcheck.mutant", "spi", "rules", "observation", "reference"),
                row(
                        "selfcheck",
                        "spi",
                        "rules",
                        SIMULATORS,
                        "observation",
                        "verdict",
                        "driver",
                        "run",
                        "reference",
                        "explore",
                        "selfcheck.mutant"),
                // The phones of simulator.device draw the screens that a report shows.
                row(
                        "report",
                        "spi",
                        "disk",
                        "rules",
                        "waiver",
                        "simulator.device",
                        "observation",
                        "evidence",
                        "attest",
                        "verdict",
                        "run",
                        "explore",
                        "selfcheck",
                        "selfcheck.mutant"),
                // The kit's features as tests in a vendor's build: the same way as the command line takes.
                row("suite", "spi", "rules", "simulator.gateway", "verdict", "driver", "run", "attest", "report"),
                row("merge", "spi", "rules", "observation", "evidence", "verdict", "run", "attest", "report"),
                // Two runs are compared by what their audits say.
                row("diff"),
                row("serve", "spi", "wire", SIMULATORS, "driver"),
                // Speaks the adapter protocol by hand, to see how it is answered.
                row("check", "spi", "wire", SIMULATORS, "driver"),
                row(
                        "cli",
                        "spi",
                        "rules",
                        "waiver",
                        SIMULATORS,
                        "observation",
                        "evidence",
                        "verdict",
                        "driver",
                        "steps",
                        "run",
                        "judge",
                        "diff",
                        "merge",
                        "attest",
                        "reference",
                        "model",
                        "explore",
                        "selfcheck",
                        "selfcheck.mutant",
                        "report",
                        "serve",
                        "check"));
    }

    private static Row row(String name, String... uses) {
        return new Row(name, List.of(uses));
    }

    private WhoMayUseWhom() {}
}
