package dev.lifeboat.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.selfcheck.KillMatrix;
import dev.lifeboat.selfcheck.mutant.Mutant;
import dev.lifeboat.selfcheck.mutant.MutantCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What this version of the kit came to in its own self-check, in short: {@code kill-matrix.json}, which a self-check leaves and
 * which is packed with the kit, since no self-check is part of a run.
 *
 * @param byRule the mutants that the kit holds against each rule
 */
record KeptMatrix(Map<RuleId, List<Held>> byRule) {

    static final String FILE = "kill-matrix.json";

    private static final String RESOURCE = "/report/" + FILE;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What became of a mutant. */
    enum Fate {
        KILLED,
        SURVIVED,
        /** The self-check that was kept is older than the mutant. */
        NOT_TRIED
    }

    /** @param does its fault, as the continuation of "The app ..." */
    record Held(String id, String does, Fate fate) {}

    /** That of this kit. */
    static KeptMatrix load() {
        Map<String, Boolean> kept = kept();
        Map<RuleId, List<Held>> byRule = new TreeMap<>();
        for (Mutant mutant : MutantCatalogue.load().mutants()) {
            Boolean killed = kept.get(mutant.id());
            Fate fate = killed == null ? Fate.NOT_TRIED : killed ? Fate.KILLED : Fate.SURVIVED;
            byRule.computeIfAbsent(mutant.rule(), rule -> new ArrayList<>())
                    .add(new Held(mutant.id(), mutant.does(), fate));
        }
        return new KeptMatrix(byRule);
    }

    /** Whether each mutant was killed, by its id. */
    static Map<String, Boolean> kept() {
        try (InputStream stream = KeptMatrix.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the kit was packed without " + RESOURCE);
            }
            return JSON.readValue(stream, new TypeReference<LinkedHashMap<String, Boolean>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A self-check in short: a line for each mutant, by rule and id. */
    static String write(KillMatrix matrix) {
        Map<String, Boolean> kept = new TreeMap<>();
        matrix.mutants().forEach(trial -> kept.put(trial.mutant().id(), trial.killed()));
        return write(kept);
    }

    static String write(Map<String, Boolean> kept) {
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                            .writeValueAsString(kept)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it is made of plain values only", e);
        }
    }

    List<Held> of(String rule) {
        return byRule.getOrDefault(RuleId.parse(rule), List.of());
    }

    /** All of them, or those of one fate. */
    long count(Fate... fates) {
        return byRule.values().stream()
                .flatMap(List::stream)
                .filter(held -> fates.length == 0 || List.of(fates).contains(held.fate()))
                .count();
    }
}
