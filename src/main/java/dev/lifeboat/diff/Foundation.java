package dev.lifeboat.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that two runs rest on.
 *
 * @param before in a word or a digest; empty where nobody knows
 * @param state whether it is the same in both
 */
public record Foundation(Cause of, String what, String before, String after, State state) {

    /** Whether two things are the same. */
    public enum State {
        SAME,
        OTHER,
        /** One of the runs does not say. */
        UNKNOWN
    }

    /** A run holds the digests of these. */
    private static final Set<Cause> DIGESTED = EnumSet.of(Cause.SUBJECT, Cause.RULES, Cause.FEATURES, Cause.KIT);

    /** All that the runs say of themselves, in the order of the causes. */
    static List<Foundation> between(JudgedRun before, JudgedRun after) {
        List<Foundation> all = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            if (DIGESTED.contains(cause)) {
                all.add(of(cause, "digest", before.digest(cause), after.digest(cause)));
            }
        }
        said(all, Cause.SUBJECT, "statement", "/subject", before, after);
        said(all, Cause.RULES, "edition", "/claim/edition", before, after);
        said(all, Cause.KIT, "version", "/provenance/kit", before, after);
        all.add(of(Cause.WAIVERS, "in force", Optional.of(before.waivers()), Optional.of(after.waivers())));
        said(all, Cause.SELECTION, "whole", "/claim/whole", before, after);
        said(all, Cause.SELECTION, "platforms", "/claim/platforms", before, after);
        all.add(selection(before, after));
        said(all, Cause.PLAYS, "of each example", "/plays", before, after);
        for (String member : List.of("seed", "strict")) {
            said(all, Cause.SURROUNDINGS, member, "/" + member, before, after);
        }
        said(all, Cause.SURROUNDINGS, "java", "/provenance/java", before, after);
        said(all, Cause.SURROUNDINGS, "system", "/provenance/system", before, after);
        return all;
    }

    /**
     * No run says what it was asked for, but which rules and examples it came to. Where both are whole nothing was selected,
     * and where the features differ the examples may differ because of them; the rules then still tell.
     */
    private static Foundation selection(JudgedRun before, JudgedRun after) {
        boolean whole = before.isWhole() && after.isWhole();
        boolean sameFeatures = before.digest(Cause.FEATURES).equals(after.digest(Cause.FEATURES));
        boolean same = whole
                || before.judgedRules().equals(after.judgedRules())
                        && (!sameFeatures
                                || before.examples()
                                        .keySet()
                                        .equals(after.examples().keySet()));
        return new Foundation(
                Cause.SELECTION,
                "examples",
                String.valueOf(before.examples().size()),
                String.valueOf(after.examples().size()),
                same ? State.SAME : State.OTHER);
    }

    private static void said(
            List<Foundation> all, Cause cause, String what, String place, JudgedRun before, JudgedRun after) {
        all.add(of(cause, what, said(before, place), said(after, place)));
    }

    private static Optional<String> said(JudgedRun run, String place) {
        JsonNode said = run.audit().at(place);
        return said.isMissingNode()
                ? Optional.empty()
                : Optional.of(said.isValueNode() ? said.asText() : said.toString());
    }

    private static Foundation of(Cause cause, String what, Optional<String> before, Optional<String> after) {
        State state = Stream.of(before, after).anyMatch(Optional::isEmpty)
                ? State.UNKNOWN
                : before.equals(after) ? State.SAME : State.OTHER;
        return new Foundation(cause, what, before.orElse(""), after.orElse(""), state);
    }
}
