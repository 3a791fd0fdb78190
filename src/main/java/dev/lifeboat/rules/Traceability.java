package dev.lifeboat.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A document held against the catalogue.
 *
 * @param sentences every sentence of the document, in its order
 * @param gaps where the two do not fit: what changed, what is gone, what is new, what moved, rules without a sentence
 */
public record Traceability(List<TracedSentence> sentences, List<Gap> gaps) {

    public Traceability {
        sentences = List.copyOf(sentences);
        gaps = List.copyOf(gaps);
    }

    /** Compares every sentence of the document with every sentence that the catalogue knows. */
    public static Traceability of(SourceDocument document, RuleCatalogue catalogue) {
        return new Comparison(document, catalogue).result();
    }

    /** One comparison: each step takes away what it could pair, so that the last ones are left with what is gone or new. */
    private static final class Comparison {

        private final Set<KnownSentences.Known> unpaired;
        private final Map<Sentence, Fingerprint> unexplained = new LinkedHashMap<>();
        private final Map<Sentence, TracedSentence> traced = new HashMap<>();
        private final List<Gap> changed = new ArrayList<>();
        private final List<Gap> moved = new ArrayList<>();
        private final SourceDocument document;
        private final RuleCatalogue catalogue;

        Comparison(SourceDocument document, RuleCatalogue catalogue) {
            this.document = document;
            this.catalogue = catalogue;
            this.unpaired = new LinkedHashSet<>(catalogue.knownSentences().all());
            document.sentences().forEach(sentence -> unexplained.put(sentence, sentence.fingerprint()));
        }

        Traceability result() {
            pairWhereNothingChanged();
            pairMoved();
            pairChanged();
            List<Gap> gaps = new ArrayList<>(changed);
            unpaired.forEach(known -> gaps.add(new Gap.Removed(known.at(), known.fingerprint(), known.rules())));
            unexplained.keySet().forEach(sentence -> gaps.add(new Gap.Added(sentence)));
            gaps.addAll(moved);
            catalogue.rules().stream()
                    .filter(rule -> rule.id().series() == RuleId.Series.R
                            && rule.passages().isEmpty())
                    .forEach(rule -> gaps.add(new Gap.Unlocated(rule.id())));
            return new Traceability(inOrder(), gaps);
        }

        private void pairWhereNothingChanged() {
            for (Sentence sentence : List.copyOf(unexplained.keySet())) {
                unpaired(known -> known.at().equals(sentence.at()) && isSame(known, sentence))
                        .ifPresent(known -> pair(known, sentence));
            }
        }

        private void pairMoved() {
            for (Sentence sentence : List.copyOf(unexplained.keySet())) {
                unpaired(known -> isSame(known, sentence)).ifPresent(known -> {
                    pair(known, sentence);
                    moved.add(new Gap.Moved(known.at(), sentence, known.rules()));
                });
            }
        }

        private void pairChanged() {
            for (Sentence sentence : List.copyOf(unexplained.keySet())) {
                unpaired(known -> known.at().equals(sentence.at())).ifPresent(known -> {
                    unpaired.remove(known);
                    unexplained.remove(sentence);
                    changed.add(new Gap.Changed(sentence, known.fingerprint(), known.rules()));
                });
            }
        }

        private Optional<KnownSentences.Known> unpaired(Predicate<KnownSentences.Known> condition) {
            return unpaired.stream().filter(condition).findFirst();
        }

        private boolean isSame(KnownSentences.Known known, Sentence sentence) {
            return known.fingerprint().equals(unexplained.get(sentence));
        }

        private void pair(KnownSentences.Known known, Sentence sentence) {
            unpaired.remove(known);
            unexplained.remove(sentence);
            traced.put(sentence, new TracedSentence(sentence, known.rules(), known.reason()));
        }

        private List<TracedSentence> inOrder() {
            return document.sentences().stream()
                    .map(sentence ->
                            traced.getOrDefault(sentence, new TracedSentence(sentence, List.of(), Optional.empty())))
                    .toList();
        }
    }
}
