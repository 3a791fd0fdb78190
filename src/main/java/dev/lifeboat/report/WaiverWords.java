package dev.lifeboat.report;

import dev.lifeboat.report.Audit.WaiverEntry;
import java.util.List;

/** Waivers in words, for the reports and the terminal. */
public final class WaiverWords {

    private WaiverWords() {}

    /** {@code R58 on both platforms, until 2026-12-31}. */
    public static String about(WaiverEntry waiver) {
        return "%s on %s%s, until %s"
                .formatted(
                        waiver.rule(),
                        waiver.platform().isEmpty() ? "both platforms" : Wording.platform(waiver.platform()),
                        waiver.example().isEmpty() ? "" : ", only " + waiver.example(),
                        waiver.expires());
    }

    /** What it was worth, and what has to be done. */
    public static String worth(WaiverEntry waiver) {
        return switch (waiver.state()) {
            case "APPLIES" -> "waives " + Wording.counted(waiver.examples().size(), "failed example");
            case "UNDECIDED" -> "waives nothing in this run: " + waiver.because();
            case "EXPIRED" -> "EXPIRED: " + waiver.because() + ", so it waives nothing; remove or renew it";
            case "STALE" -> "STALE: " + waiver.because() + "; remove it";
            default -> "MATCHES NOTHING: " + waiver.because() + "; mend or remove it";
        };
    }

    /** Whether somebody has to mend the list of waivers. */
    static boolean wantsAttention(WaiverEntry waiver) {
        return List.of("EXPIRED", "STALE", "UNMATCHED").contains(waiver.state());
    }

    /** Those that forgive the failure of an example. */
    static List<WaiverEntry> of(Audit audit, Audit.ExampleEntry example) {
        return audit.waivers().stream()
                .filter(waiver -> waiver.state().equals("APPLIES"))
                .filter(waiver -> waiver.examples().contains(example.id()))
                .toList();
    }
}
