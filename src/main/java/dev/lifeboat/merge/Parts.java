package dev.lifeboat.merge;

import dev.lifeboat.evidence.RunRecord.Began;
import dev.lifeboat.merge.MergeRefused.Reason;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.WireName;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts that belong together: of one plan and one subject, run by one kit, every one of them once. */
final class Parts {

    private final TreeMap<Integer, GivenPart> byNumber = new TreeMap<>();

    private Parts() {}

    /** @throws MergeRefused if they do not belong together, or one is missing */
    static Parts in(List<Path> folders) {
        Parts parts = new Parts();
        folders.stream().map(GivenPart::in).forEach(parts::add);
        parts.checkAllAreThere();
        return parts;
    }

    private void add(GivenPart part) {
        if (!byNumber.isEmpty()) {
            checkAlike(first(), part);
        }
        GivenPart twice = byNumber.putIfAbsent(part.shard().number(), part);
        if (twice != null) {
            throw misfit("Part %s was given twice: '%s' and '%s'. Give one of them"
                    .formatted(part.shard(), twice.folder(), part.folder()));
        }
    }

    GivenPart first() {
        return byNumber.firstEntry().getValue();
    }

    Collection<GivenPart> all() {
        return byNumber.values();
    }

    /** The one that began first. */
    GivenPart earliest() {
        return byNumber.values().stream()
                .min(Comparator.comparing(part -> part.began().origin().moment()))
                .orElseThrow();
    }

    private static void checkAlike(GivenPart first, GivenPart other) {
        facts(first).forEach((what, fact) -> {
            Object there = facts(other).get(what);
            if (!fact.equals(there)) {
                throw misfit("%s and %s do not belong together: the %s is %s and %s. %s"
                        .formatted(first, other, what, fact, there, advice(what)));
            }
        });
    }

    /** What has to be the same; the plan last, which is another one where anything before it is. */
    private static Map<String, Object> facts(GivenPart part) {
        Began began = part.began();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format of the evidence", began.format());
        facts.put("number of parts", part.shard().total());
        facts.put("kit", began.kit());
        facts.put("edition", began.edition());
        facts.put("seed", began.seed());
        facts.put("strictness", began.strict());
        ConformanceStatement subject = began.subject();
        facts.put("product", "%s %s by %s".formatted(subject.product(), subject.version(), subject.vendor()));
        facts.put("protocol of the product", subject.protocol());
        facts.put("list of what the product claims", claims(subject));
        Map<String, String> digests = new TreeMap<>(began.origin().digests());
        for (String of : List.of("subject", "kit", "features", "rules")) {
            facts.put("digest of the " + of, digests.getOrDefault(of, "unknown"));
        }
        facts.put("digest of the plan", began.plan());
        return facts;
    }

    private static String claims(ConformanceStatement subject) {
        return Stream.of(
                        subject.platforms().stream().map(WireName::wireName),
                        subject.accountKinds().stream().map(WireName::wireName),
                        subject.options().stream().map(WireName::wireName),
                        Stream.of("clock " + subject.clock().wireName()))
                .flatMap(all -> all)
                .collect(Collectors.joining(", "));
    }

    private static String advice(String what) {
        return switch (what) {
            case "product", "protocol of the product", "list of what the product claims", "digest of the subject" ->
                "Run every part with the same product";
            case "kit", "edition", "format of the evidence", "digest of the kit", "digest of the rules" ->
                "Run every part with the same version of Lifeboat";
            case "number of parts" -> "Give parts of one run only";
            default ->
                "Give every part the same options (--rules, --tags, --platform, --features, --seed, --repeat, --strict)";
        };
    }

    private void checkAllAreThere() {
        int total = first().shard().total();
        Set<Integer> missing = IntStream.rangeClosed(1, total)
                .filter(number -> !byNumber.containsKey(number))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            throw new MergeRefused(
                    Reason.MISSING,
                    "The run is incomplete: of its %s parts %s missing"
                            .formatted(
                                    total,
                                    missing.stream()
                                                    .map(number -> number + "/" + total)
                                                    .collect(Collectors.joining(", "))
                                            + (missing.size() == 1 ? " is" : " are")));
        }
    }

    static MergeRefused misfit(String message) {
        return new MergeRefused(Reason.MISFIT, message);
    }
}
