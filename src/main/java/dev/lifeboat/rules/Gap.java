package dev.lifeboat.rules;

import java.util.List;

/** A place where a document and the catalogue do not fit together. */
public sealed interface Gap {

    /** The sort of gap in a word, for machines: {@code changed}, {@code removed} ... */
    String kind();

    /** What is wrong and where, in a sentence for people. */
    String describe();

    /** The rules that may no longer rest on what they were read from. */
    List<RuleId> rules();

    /** A sentence stands where the catalogue says, but it is not the one that was read. */
    record Changed(Sentence sentence, Fingerprint expected, List<RuleId> rules) implements Gap {

        public Changed {
            rules = List.copyOf(rules);
        }

        @Override
        public String kind() {
            return "changed";
        }

        @Override
        public String describe() {
            return "The sentence at '%s' (line %s) has changed: its fingerprint is %s, %s"
                    .formatted(sentence.at(), sentence.line(), sentence.fingerprint(), expectedBy());
        }

        private String expectedBy() {
            return "the catalogue has %s for %s".formatted(expected, Gap.carriedBy(rules));
        }
    }

    /** A sentence that the catalogue knows is nowhere in the document. */
    record Removed(Locator at, Fingerprint fingerprint, List<RuleId> rules) implements Gap {

        public Removed {
            rules = List.copyOf(rules);
        }

        @Override
        public String kind() {
            return "removed";
        }

        @Override
        public String describe() {
            return "The sentence of %s at '%s' is gone: no sentence has its fingerprint %s"
                    .formatted(Gap.carriedBy(rules), at, fingerprint);
        }
    }

    /** A sentence of the document is in no rule, nor among those that carry none. */
    record Added(Sentence sentence) implements Gap {

        @Override
        public String kind() {
            return "added";
        }

        @Override
        public String describe() {
            return "The sentence at '%s' (line %s) is new: the catalogue has neither a rule nor a reason for %s"
                    .formatted(sentence.at(), sentence.line(), sentence.fingerprint());
        }

        @Override
        public List<RuleId> rules() {
            return List.of();
        }
    }

    /** A sentence is unchanged but stands elsewhere than the catalogue says. */
    record Moved(Locator from, Sentence sentence, List<RuleId> rules) implements Gap {

        public Moved {
            rules = List.copyOf(rules);
        }

        @Override
        public String kind() {
            return "moved";
        }

        @Override
        public String describe() {
            return "The sentence of %s at '%s' now stands at '%s' (line %s), unchanged"
                    .formatted(Gap.carriedBy(rules), from, sentence.at(), sentence.line());
        }
    }

    /** A rule of the R series names no sentence. */
    record Unlocated(RuleId rule) implements Gap {

        @Override
        public String kind() {
            return "unlocated";
        }

        @Override
        public String describe() {
            return "Rule %s names no sentence it was read from".formatted(rule);
        }

        @Override
        public List<RuleId> rules() {
            return List.of(rule);
        }
    }

    private static String carriedBy(List<RuleId> rules) {
        return rules.isEmpty() ? "no rule" : rules.toString().replaceAll("[\\[\\]]", "");
    }
}
