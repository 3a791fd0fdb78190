package dev.lifeboat.report;

import dev.lifeboat.run.RunPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digests of what a run rests on, so that two runs can be told apart or held to be the same. */
public final class Digests {

    private static final List<String> NOT_THE_KITS_OWN = List.of("features/", "META-INF/");

    private Digests() {}

    /** @param subject what is known of the implementation under test */
    public static List<Digest> of(Optional<Digest> subject, RunPlan plan) {
        List<Digest> digests = new ArrayList<>();
        subject.ifPresent(digests::add);
        String reference = folder("dev.lifeboat.reference");
        Code.ofTheKit()
                .flatMap(kit -> kit.digest(
                        "kit",
                        name -> !name.startsWith(reference)
                                && NOT_THE_KITS_OWN.stream().noneMatch(name::startsWith)))
                .ifPresent(digests::add);
        digests.add(new Digest("features", plan.features().digest()));
        Digest.ofResource("rules", "/features/rules.yaml").ifPresent(digests::add);
        return digests;
    }

    /**
     * Of an implementation in this process: of the jar that its class comes from, or of all files of the folder. What is a
     * part of the kit is told apart from the rest of it by its package.
     */
    public static Optional<Digest> ofSubject(Class<?> type) {
        Optional<Code> code = Code.of(type);
        if (code.isPresent() && code.equals(Code.ofTheKit())) {
            return code.get().digest("subject", name -> name.startsWith(folder(type.getPackageName())));
        }
        return code.flatMap(place -> place.digest("subject"));
    }

    private static String folder(String packageName) {
        return packageName.replace('.', '/') + "/";
    }
}
