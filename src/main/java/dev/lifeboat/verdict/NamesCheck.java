package dev.lifeboat.verdict;

import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation.NamesSearched;

/** A check that rests on not finding names: what it went through belongs into the history before it is decided. */
public interface NamesCheck extends Check {

    /** What {@link #decide} goes through in the same history. */
    NamesSearched searched(History history);
}
