package dev.lifeboat.report;

import dev.lifeboat.evidence.RunRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a report comes from: what does not follow from the subject, the edition and the seed.
 *
 * @param kit the version of this kit
 * @param java the Java it ran on
 * @param system the operating system it ran on
 * @param began when the run began, by the host's clock
 * @param options what has to be said on the command line, beside rules, platform and seed, to run the same subject by the
 *     same features again; empty for the reference and the kit's own features
 * @param digests of what the run rests on
 */
public record Provenance(
        String kit, String java, String system, Instant began, List<String> options, List<Digest> digests) {

    public Provenance {
        Objects.requireNonNull(kit, "kit");
        Objects.requireNonNull(java, "java");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(began, "began");
        options = List.copyOf(options);
        digests = List.copyOf(digests);
    }

    /** The day on which the run began, by UTC: what waivers are held against. */
    public LocalDate day() {
        return began.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The kit, the Java and the system of this process, and a run that begins now. */
    public static Provenance ofARunBeginningNow(List<String> options, List<Digest> digests) {
        // The one place that asks the host for the time: no verdict depends on it, only whether a waiver has expired.
        return ofThisProcess(Clock.systemUTC().instant(), options, digests);
    }

    /** The kit, the Java and the system of this process. */
    public static Provenance ofThisProcess(Instant began, List<String> options, List<Digest> digests) {
        String version = Provenance.class.getPackage().getImplementationVersion();
        return new Provenance(
                version == null ? "unpackaged" : version,
                property("java.version") + " (" + property("java.vendor") + ")",
                property("os.name") + " " + property("os.arch"),
                began,
                options,
                digests);
    }

    /** As a run's log keeps it. */
    RunRecord.Origin recorded() {
        Map<String, String> by = new TreeMap<>();
        digests.forEach(digest -> by.put(digest.of(), digest.sha256()));
        return new RunRecord.Origin(kit, java, system, began.toString(), options, by);
    }

    /** As it stands in a run's log. */
    public static Provenance recorded(RunRecord.Origin origin) {
        return new Provenance(
                origin.kit(),
                origin.java(),
                origin.system(),
                origin.moment(),
                origin.options(),
                origin.digests().entrySet().stream()
                        .map(digest -> new Digest(digest.getKey(), digest.getValue()))
                        .toList());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
