package dev.lifeboat.judge;

import java.util.List;

/**
 * A run that was decided once more.
 *
 * @param subject product and version
 * @param recordedBy the kit that ran it
 * @param complete whether the run came to its end
 * @param examples in the order in which the run decided them
 */
public record Judgement(String subject, String recordedBy, boolean complete, List<Rejudged> examples) {

    public Judgement {
        examples = List.copyOf(examples);
    }

    /** Those that were decided otherwise. */
    public List<Rejudged> different() {
        return examples.stream()
                .filter(example -> example.wasJudged() && !example.agrees())
                .toList();
    }

    /** Those that could not be played back. */
    public List<Rejudged> notJudged() {
        return examples.stream().filter(example -> !example.wasJudged()).toList();
    }

    /** Those that were decided alike though something in them was observed otherwise. */
    public List<Rejudged> observedOtherwise() {
        return examples.stream()
                .filter(example -> example.agrees() && !example.difference().isEmpty())
                .toList();
    }

    /** How many were decided alike. */
    public long agreed() {
        return examples.stream().filter(Rejudged::agrees).count();
    }

    /** In how many every single observation is as it was. */
    public long observedAlike() {
        return examples.stream()
                .filter(example -> example.wasJudged() && example.difference().isEmpty())
                .count();
    }

    /** 0 if all is as it was, 1 if a verdict is not, 3 if something could not be decided again or never was decided. */
    public int exitCode() {
        if (!different().isEmpty()) {
            return 1;
        }
        return complete && notJudged().isEmpty() && !examples.isEmpty() ? 0 : 3;
    }
}
